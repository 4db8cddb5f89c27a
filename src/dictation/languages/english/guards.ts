import type { Guards, Judge, Surroundings, Verdict } from '../language.js';
import { wordSet } from '../word-set.js';
import { below100At } from './numbers/cardinal.js';
import {
  ADJECTIVE_ENDING,
  ADJECTIVES,
  ARTICLES,
  COMPOUNDS,
  DASH_WHERE,
  DASHES,
  DASHES_OFF,
  DESCRIBES_MARKS,
  DETERMINERS,
  DOMAINS,
  ENTERS_PERIOD,
  FUNCTION_WORDS,
  GOES_ON_DESCRIBING,
  KINDS_OF_CAP,
  KINDS_OF_PERIOD,
  LIKELY_ADJECTIVE,
  LINKS_ADJECTIVES,
  NO_ADJECTIVES,
  NOUN_GOES_ON,
  NOUNS_LIKE_ADJECTIVES,
  PREPOSITIONS,
  STANDS_ALONE,
  TELLS,
  WHAT_A_CAP_DOES,
  WHAT_CAPS_DO,
  WHEN,
} from './words.js';

/** Who may do something, after a verb that asks. */
const SUBJECTS = wordSet('i you he she it we they this that there the a an my your our his her their not');

/** How far "quote" looks ahead for its "unquote", in words. */
const QUOTE_REACH = 40;

const asCommand = (rule: string, doubtful = false): Verdict => ({ reading: 'command', rule, doubtful });
const asWords = (rule: string, doubtful = true): Verdict => ({ reading: 'words', rule, doubtful });

/** R4: the noun guard; the first clause that holds decides. */
const judgeNoun: Judge = (phrase, around) => {
  const { words, from, to } = around;
  const previous = words[from - 1] ?? '';
  const next = words[to] ?? '';
  if (isBetweenHyphens(phrase, around)) return asCommand('R4');
  if (ARTICLES.has(previous) && !endsLetters(around)) return asWords('R4a');
  if (isBetweenAdjectives(phrase, around)) return asCommand('R4b', true);
  if (isDescribedNoun(phrase, around)) return asWords('R4b');
  if (isPeriodOfTime(phrase, around)) return asWords('R4c');
  if (COMPOUNDS.get(phrase)?.has(next) && !(next === 'of' && words[to + 1] === 'course')) return asWords('R4d');
  if (phrase === 'period' && ENTERS_PERIOD.has(words[from - 2] ?? '') && previous === 'her') return asWords('R4d');
  if (phrase === 'colon' && /^(?:his|her|its)$/.test(previous) && NOUN_GOES_ON.has(next)) return asWords('R4b');
  if (phrase === 'dash' && isHurry(around)) return asWords('R4e');
  if (isSubject(around) || isNamedBeforeMark(phrase, around)) return asWords('R4a');
  if (isKindOfPeriod(phrase, around)) return asWords('R4d');
  return asCommand(
    'R4',
    DETERMINERS.has(previous) || isAdjective(previous) || (PREPOSITIONS.has(previous) && next !== ''),
  );
};

/** "the u s a period": this "a" is no article. */
function endsLetters({ words, from }: Surroundings): boolean {
  return words[from - 1] === 'a' && /^[b-hj-z]$/.test(words[from - 2] ?? '');
}

/** "a cold comma rainy day", "a long hyphen lost friend": the mark stands between what describes the same noun. */
function isBetweenAdjectives(phrase: string, { words, from, to }: Surroundings): boolean {
  const next = words[to];
  if (next === undefined || !isAdjective(words[from - 1] ?? '') || DESCRIBES_MARKS.has(words[from - 1]!)) return false;
  if (phrase === 'hyphen') return !FUNCTION_WORDS.has(next);
  return phrase === 'comma' && (isAdjective(next) || GOES_ON_DESCRIBING.has(next));
}

/** "my teen period was loud": a verb without anybody to do it tells of the period. "My wife period was she kind" asks. */
function isKindOfPeriod(phrase: string, around: Surroundings): boolean {
  const { words, from, to } = around;
  if (phrase !== 'period' || !ARTICLES.has(words[from - 2] ?? '')) return false;
  const isTold = /^(?:is|was|has|lasted|began|ended)$/.test(words[to] ?? '') && !SUBJECTS.has(words[to + 1] ?? '');
  return isTold && isStatedFrom(to, around);
}

/** Whether the sentence from `at` on ends, and not with a question mark: "i fed the cat period is dinner ready" asks. */
function isStatedFrom(at: number, { words, isMarkAt }: Surroundings): boolean {
  const end = words.findIndex((word, place) => place >= at && word !== 'comma' && isMarkAt(place));
  return end >= 0 && words[end] !== 'question';
}

/** "That period was hard", "this comma is wrong": what is pointed at where a sentence begins, and then told of. */
function isSubject({ words, from, to, isMarkAt, isBreakAt }: Surroundings): boolean {
  if (!/^(?:this|that|these|those|first|second|third|fourth|fifth|sixth|last)$/.test(words[from - 1] ?? ''))
    return false;
  const beginsSentence = from === 1 || isMarkAt(from - 2) || isBreakAt(from - 3);
  return beginsSentence && TELLS.has(words[to] ?? '');
}

/** "in his colon period", "she forgot her comma period": two marks in a row make no sense, so the first is the noun. */
function isNamedBeforeMark(phrase: string, { words, from, to, isMarkAt }: Surroundings): boolean {
  const isOwned = /^(?:his|her|its|each|another)$/.test(words[from - 1] ?? '');
  return isOwned && !/^(?:period|full stop)$/.test(phrase) && to < words.length && isMarkAt(to);
}

/** "once hyphen in hyphen a hyphen lifetime": an article with hyphens on both sides begins no noun. */
function isBetweenHyphens(phrase: string, { words, from, to }: Surroundings): boolean {
  return phrase === 'hyphen' && words[from - 2] === 'hyphen' && to < words.length;
}

/** R4b: "a difficult period", "the happiest period of", "that long period" before a mark. */
function isDescribedNoun(phrase: string, { words, from, to, isMarkAt }: Surroundings): boolean {
  const adjective = words[from - 1] ?? '';
  // "two and a half period" and "that is a first period" are the ends of sentences.
  if (adjective === 'half' && words[from - 3] === 'and') return false;
  if (adjective === 'first' && words[from - 2] === 'a' && to === words.length) return false;
  if (phrase === 'period' && isLikelyPeriod(words, from, to)) return true;
  const isKind = phrase === 'period' && (KINDS_OF_PERIOD.has(adjective) || isLengthOfPeriod(words, from));
  if (!isAdjective(adjective) && !isKind) return false;
  let before = from - (isKind && SPANS.test(adjective) ? 3 : 2);
  while (isAdjective(words[before] ?? '') || LINKS_ADJECTIVES.has(words[before] ?? '')) before -= 1;
  const determiner = words[before] ?? '';
  if (determiner === 'a' || determiner === 'an') return true;
  // "The quiet period together": no sentence ends with "the quiet" or "his early", though one may with "the best".
  const opensNoun = ARTICLES.has(determiner) || /^(?:his|its|whose)$/.test(determiner);
  if (opensNoun && !STANDS_ALONE.has(adjective) && !adjective.endsWith('est')) return true;
  return DETERMINERS.has(determiner) && (NOUN_GOES_ON.has(words[to] ?? '') || (to < words.length && isMarkAt(to)));
}

/** What would close the sentence once more. */
const CLOSES_AGAIN = /^(?:period|comma|semicolon|colon|full stop|question mark|exclamation (?:mark|point))(?: |$)/;

/** "a khaki period comma", where no mark follows another, and "a bewildering period when": no list holds all adjectives. */
function isLikelyPeriod(words: readonly string[], from: number, to: number): boolean {
  if (!ARTICLES.has(words[from - 2] ?? '')) return false;
  if (CLOSES_AGAIN.test(words.slice(to, to + 2).join(' '))) return true;
  const described = words[from - 1]!;
  return LIKELY_ADJECTIVE.test(described) && !NO_ADJECTIVES.has(described) && NOUN_GOES_ON.has(words[to] ?? '');
}

const SPANS = /^(?:minute|hour|day|week|month|year)$/;

/** "a three week period" */
function isLengthOfPeriod(words: readonly string[], from: number): boolean {
  return SPANS.test(words[from - 1] ?? '') && (below100At(words, from - 2, from - 1)?.value ?? 0) > 1;
}

/** R4c: "during that period", "throughout the whole period", and "in that period we …" where the sentence goes on. */
function isPeriodOfTime(phrase: string, { words, from, to, isBreakAt }: Surroundings): boolean {
  if (phrase !== 'period') return false;
  if (lastsThrough(words, from)) return true;
  if (!/^(?:this|that|these|those)$/.test(words[from - 1] ?? '')) return false;
  const preposition = words[from - 2] ?? '';
  return PREPOSITIONS.has(preposition) && to < words.length && !isBreakAt(to);
}

/** "during that", "throughout the whole": something that lasts is still to be named. */
function lastsThrough(words: readonly string[], from: number): boolean {
  let before = from - 1;
  while (isAdjective(words[before] ?? '')) before -= 1;
  return DETERMINERS.has(words[before] ?? '') && /^(?:during|throughout)$/.test(words[before - 1] ?? '');
}

/** "the hundred yard dash" */
const RUN_AS_DASHES = /^(?:yard|metre|meter|mile)$/;

/** R4e: "must dash", "let us dash", "we dash off": whoever hurries makes no mark. */
function isHurry({ words, from, to }: Surroundings): boolean {
  const previous = words[from - 1] ?? '';
  if (RUN_AS_DASHES.test(previous)) return true;
  if (DASHES_OFF.has(previous) || (previous === 'us' && words[from - 2] === 'let')) return true;
  const next = words[to] ?? '';
  // "Do not dash my hopes."
  if (/^(?:not|don't|didn't|never)$/.test(previous) && (ARTICLES.has(next) || DASH_WHERE.has(next))) return true;
  return (DASHES.has(previous) && DASH_WHERE.has(next)) || (/^(?:her|his|its)$/.test(previous) && next === 'for');
}

function isAdjective(word: string): boolean {
  return ADJECTIVES.has(word) || (ADJECTIVE_ENDING.test(word) && !NOUNS_LIKE_ADJECTIVES.has(word));
}

/** R5: "quote" is a mark only if its partner follows. */
const judgeQuote: Judge = (_, { words, from, to }) => {
  if (DETERMINERS.has(words[from - 1] ?? '')) return asWords('R5', false);
  const ahead = words.slice(to, to + QUOTE_REACH);
  const hasPartner = ahead.some(
    (word, k) => word === 'unquote' || (/^(?:close|end)$/.test(word) && /^quotes?$/.test(ahead[k + 1] ?? '')),
  );
  return hasPartner ? asCommand('R5') : asWords('R5');
};

/** R5: "quote unquote" needs a word to wrap. */
const judgeQuoteWord: Judge = (_, { words, to }) => (to < words.length ? asCommand('R5') : asWords('R5'));

/** "an open bracket" by itself is a thing; with its partner ahead it is a mark, as in "the open quote grand close quote hotel". */
const judgeOpening: Judge = (phrase, { words, from, to }) => {
  const thing = phrase.split(' ').at(-1)!.slice(0, 5);
  const isClosed = words.some(
    (word, k) => k >= to && (/^(?:close|end|right)$/.test(word) ? words[k + 1]?.startsWith(thing) : word === 'unquote'),
  );
  return ARTICLES.has(words[from - 1] ?? '') && !isClosed ? asWords('R4a') : asCommand('R3');
};

/** R6: "cap" before a content word is a command, else headgear; likewise "capital". */
const judgeCap: Judge = (phrase, around) => {
  const { words, from, to, isMarkAt, isBreakAt } = around;
  const next = words[to];
  if (next === undefined || isMarkAt(to) || isBreakAt(to) || COMPOUNDS.get(phrase)?.has(next)) return asWords('R6');
  if (WHEN.has(next)) return asWords('R6', true);
  if (phrase === 'cap' && (KINDS_OF_CAP.has(words[from - 1] ?? '') || WHAT_CAPS_DO.has(next))) return asWords('R6');
  // "cap the cap little cap prince": a title.
  if (phrase === 'cap' && words[to + 1] === 'cap') return asCommand('R6');
  // "his cap still hangs there"
  const isOne = phrase === 'cap' && hasDeterminer(words, from);
  if (isOne && (WHAT_A_CAP_DOES.has(next) || /(?:ed|ly)$/.test(next))) return asWords('R6');
  const nowCommand = phrase === 'all caps' || phrase === 'no caps' || !FUNCTION_WORDS.has(next);
  return nowCommand ? asCommand('R6', DETERMINERS.has(words[around.from - 1] ?? '')) : asWords('R6');
};

/** "his cap", "my red cap" */
function hasDeterminer(words: readonly string[], from: number): boolean {
  const before = isAdjective(words[from - 1] ?? '') ? from - 2 : from - 1;
  return DETERMINERS.has(words[before] ?? '');
}

/** R6: "caps on the bottle" are things, "caps on … caps off" is a command. */
const judgeCapsMode: Judge = (phrase, { words, from, to }) => {
  const isSwitchedOff = words.some((word, k) => k >= to && word === 'caps' && words[k + 1] === 'off');
  if (phrase.endsWith('off') || isSwitchedOff) return asCommand('R6');
  const isThing = FUNCTION_WORDS.has(words[to] ?? '') || DETERMINERS.has(words[from - 1] ?? '');
  return isThing ? asWords('R6') : asCommand('R6', from > 0);
};

/** R7: "no space" only beside a pause. */
const judgeNoSpace: Judge = (_, { words, from, to }) => {
  const besidePause = from === 0 || to === words.length;
  const isNoun =
    /^(?:for|left|to|at|between|here|in|on|is|was)$/.test(words[to] ?? '') ||
    /^(?:is|was|be|had|have|has)$/.test(words[from - 1] ?? '');
  return besidePause && !isNoun ? asCommand('R7', true) : asWords('R7', besidePause);
};

/** "anna dot smith at sign example dot com": in an address only. */
const judgeDot: Judge = (_, { words, from, to }) => {
  const isWeb = words.slice(from - 3, from).join(' ') === 'w w w' || words[from - 1] === 'www';
  const leadsToDomain = isWeb || (words[to + 1] === 'dot' && DOMAINS.has(words[to + 2] ?? ''));
  const leadsToAt = words.slice(to, to + 4).some((word, k, ahead) => word === 'at' && ahead[k + 1] === 'sign');
  return from > 0 && (leadsToAt || leadsToDomain || DOMAINS.has(words[to] ?? ''))
    ? asCommand('R4')
    : asWords('R4', false);
};

const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ...'period|full stop|comma|colon|semicolon|dash|em dash|en dash|hyphen|question mark|exclamation mark|exclamation point|new line|next line|new paragraph|next paragraph|ellipsis|apostrophe|slash|ampersand|at sign|percent sign|degree sign|dollar sign|euro sign|pound sign|cent sign'
    .split('|')
    .map((phrase): [string, Judge] => [phrase, judgeNoun]),
  ...'open quote|open quotes|open single quote|open bracket|open brackets|open parenthesis|open parentheses|open paren'
    .split('|')
    .map((phrase): [string, Judge] => [phrase, judgeOpening]),
  ['dot', judgeDot],
  ['quote', judgeQuote],
  ['quote unquote', judgeQuoteWord],
  ['cap', judgeCap],
  ['capital', judgeCap],
  ['all caps', judgeCap],
  ['no caps', judgeCap],
  ['caps on', judgeCapsMode],
  ['caps off', judgeCapsMode],
  ['all caps on', judgeCapsMode],
  ['all caps off', judgeCapsMode],
  ['no space', judgeNoSpace],
]);

export const englishGuards: Guards = {
  watched: new Set(JUDGES.keys()),
  judge: (phrase, around) => JUDGES.get(phrase)?.(phrase, around) ?? asCommand('R3'),
};
