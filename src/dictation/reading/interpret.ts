import type { Modes } from '../items/draft.js';
import type { Item } from '../items/item.js';
import type { Decision } from './decision.js';
import { decisionId } from './decision.js';
import { type Desk, decide, put, putWord, type Reader } from './desk.js';
import { readInline } from './inline-commands.js';
import { type PhraseTable, phraseAt } from './phrases.js';
import { readForm, readInitials, readLetters } from './read-letters.js';
import { readNumber } from './read-number.js';
import type { InlineCommand } from './spoken-command.js';
import { type EngineMark, isUnmarked, type Token } from './tokens.js';
import { nameAt } from './vocabulary.js';
import { withoutPlease } from './whole-utterance.js';
import { writtenWord } from './written-word.js';

/** An utterance as the letter's items, with every decision on the way. */
export interface Interpretation {
  readonly items: readonly Item[];
  readonly decisions: readonly Decision[];
  readonly modes: Modes;
}

/** Reads an utterance as text with inline commands (grammar A to E). */
export function interpret(said: readonly Token[], reader: Reader): Interpretation {
  const { inline, whole } = reader.language;
  const tokens = withoutPlease(whole, said, (rest) => isLayout(rest, inline));
  const desk: Desk = {
    reader,
    tokens,
    words: tokens.map(({ lower }) => lower),
    items: [],
    decisions: [],
    at: 0,
    modes: { ...reader.modes, glueNext: false },
    nextCasing: null,
    glueNext: reader.modes.glueNext,
    closeQuoteAfterNext: false,
    dropsEngineMarks: false,
  };
  while (desk.at < tokens.length) readNext(desk);
  return {
    items: desk.items,
    decisions: desk.decisions,
    modes: desk.glueNext ? { ...desk.modes, glueNext: true } : desk.modes,
  };
}

function isLayout(tokens: readonly Token[], inline: PhraseTable<InlineCommand>): boolean {
  const phrase = phraseAt(inline, tokens, 0);
  return phrase?.meaning.do === 'break' && phrase.words.length === tokens.length;
}

function readNext(desk: Desk): void {
  const first = desk.tokens[desk.at]!;
  engineMarks(desk, first.opens);
  desk.dropsEngineMarks = false;
  const used =
    readPostscript(desk) ||
    readInline(desk) ||
    readFiller(desk) ||
    readForm(desk) ||
    readName(desk) ||
    readLetters(desk) ||
    readInitials(desk) ||
    readNumber(desk) ||
    readWord(desk);
  desk.at += used;
  if (!desk.dropsEngineMarks) engineMarks(desk, desk.tokens[desk.at - 1]!.closes);
}

function engineMarks(desk: Desk, marks: readonly EngineMark[]): void {
  const { said, punctuation } = desk.reader;
  for (const mark of marks) {
    if (mark === 'line' || mark === 'paragraph') put(desk, { kind: 'break', size: mark, said });
    else if (punctuation === 'spoken') put(desk, { kind: 'mark', mark, said });
    else if (desk.modes.enginePunctuation) put(desk, { kind: 'mark', mark, said, engine: true });
  }
}

/** R14: "p s" where a block or an utterance begins. */
function readPostscript(desk: Desk): number {
  const { language, said } = desk.reader;
  const last = desk.items.at(-1);
  if (desk.at > 0 && last?.kind !== 'break') return 0;
  const phrase = desk.reader.part ? null : phraseWords(desk, language.structure.postscripts);
  if (!phrase) return 0;
  const reading = decide(desk, { reading: 'command', rule: 'R14', doubtful: false }, 'postscript', phrase.words.length);
  if (reading === 'words') return 0;
  desk.dropsEngineMarks = true;
  if (reading === 'nothing') return phrase.words.length;
  const decision = decisionId(desk.reader.utterance, desk.at);
  put(desk, { kind: 'break', size: 'paragraph', said, implied: true, decision });
  put(desk, { kind: 'word', text: phrase.meaning, said, casing: 'exact', part: 'postscript', label: true, decision });
  return phrase.words.length;
}

function phraseWords<Meaning>(desk: Desk, table: PhraseTable<Meaning>) {
  const candidates = table.get(desk.words[desk.at] ?? '');
  return candidates?.find(({ words }) => words.every((word, k) => desk.words[desk.at + k] === word)) ?? null;
}

/** R13: hesitations and stammered little words are left out. */
function readFiller(desk: Desk): number {
  const { language } = desk.reader;
  const word = desk.words[desk.at]!;
  const isStammer =
    language.stammered.has(word) && desk.words[desk.at + 1] === word && isUnmarked(desk.tokens[desk.at]!);
  if (!isStammer && !language.fillers.has(word)) return 0;
  if (decide(desk, { reading: 'nothing', rule: 'R13', doubtful: false }, 'hesitation', 1) === 'words') return 0;
  desk.dropsEngineMarks = true;
  // "to, uh, tell": both commas belong to the hesitation.
  const last = desk.items.at(-1);
  if (!isStammer && last?.kind === 'mark' && last.engine && last.mark === 'comma') desk.items.pop();
  return isStammer || !stammersAfter(desk) ? 1 : 2;
}

/** "i, uh, i": the little word is said again after the hesitation. */
function stammersAfter({ words, at, reader }: Desk): boolean {
  return at > 0 && words[at + 1] === words[at - 1] && reader.language.stammered.has(words[at - 1]!);
}

function readName(desk: Desk): number {
  const { vocabulary, language } = desk.reader;
  const given = nameAt(vocabulary, desk.tokens, desk.at);
  const known = nameAt(language.names, desk.tokens, desk.at);
  const name = (known?.used ?? 0) > (given?.used ?? 0) ? known : given;
  if (!name) return 0;
  const { written, used } = name;
  if (isInAddress(desk, desk.at + used)) return 0;
  // "May" and "Will" are names only where the engine heard a name.
  const token = desk.tokens[desk.at]!;
  const isEveryday = used === 1 && language.structure.neverInNames.has(token.lower);
  if (isEveryday && (desk.at === 0 || token.text === token.lower)) return 0;
  written.forEach((word, k) => {
    putWord(desk, word);
    if (k < written.length - 1) engineMarks(desk, desk.tokens[desk.at + k]!.closes);
  });
  return used;
}

const MAX_ADDRESS_WORDS = 8;

/** "anna at sign example dot com", "ben dot carter at sign example dot com" are all small. */
function isInAddress({ items, tokens, reader }: Desk, next: number): boolean {
  const last = items.at(-1);
  if (last?.kind === 'mark' && (last.mark === 'at sign' || last.mark === 'dot')) return true;
  const markAt = (at: number) => {
    const meaning = phraseAt(reader.language.inline, tokens, at)?.meaning;
    return meaning?.do === 'mark' ? meaning.mark : null;
  };
  let at = next;
  while (at < next + MAX_ADDRESS_WORDS && markAt(at) === 'dot') at += 2;
  return markAt(at) === 'at sign';
}

function readWord(desk: Desk): number {
  putWord(desk, writtenWord(desk));
  return 1;
}
