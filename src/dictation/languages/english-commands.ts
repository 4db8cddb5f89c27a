import type { MarkName } from '../item.js';
import { phraseTable } from '../phrases.js';
import type { CommandFrom, InlineCommand, Scope, Target, WordChange } from '../spoken-command.js';
import type { Token } from '../tokens.js';
import { type WholePhrases, wholePhrases } from '../whole-utterance.js';

const MARK_PHRASES: readonly (readonly [string, MarkName])[] = [
  ['period / full stop', 'period'],
  ['comma', 'comma'],
  ['question mark', 'question mark'],
  ['exclamation mark|point', 'exclamation mark'],
  ['colon', 'colon'],
  ['semicolon / semi colon', 'semicolon'],
  ['ellipsis / dot dot dot', 'ellipsis'],
  ['[em] dash / m dash', 'em dash'],
  ['en|n dash', 'en dash'],
  ['hyphen', 'hyphen'],
  ['apostrophe', 'apostrophe'],
  ['apostrophe s', 'apostrophe s'],
  ['open|begin quote|quotes', 'open quote'],
  ['close|end quote|quotes / unquote', 'close quote'],
  ['open|begin single quote|quotes', 'open single quote'],
  ['close|end single quote|quotes', 'close single quote'],
  ['open|left paren|parenthesis|parentheses', 'open parenthesis'],
  ['close|right paren|parenthesis|parentheses', 'close parenthesis'],
  ['ampersand', 'ampersand'],
  ['at sign', 'at sign'],
  ['percent sign', 'percent sign'],
  ['degree sign', 'degree sign'],
  ['dollar sign', 'dollar sign'],
  ['euro sign', 'euro sign'],
  ['pound sign', 'pound sign'],
  ['cent sign', 'cent sign'],
  ['slash / forward slash', 'slash'],
  ['dot', 'dot'],
];

export const ENGLISH_INLINE = phraseTable<InlineCommand>([
  ...MARK_PHRASES.map(([phrases, mark]) => [phrases, { do: 'mark', mark }] as const),
  ['new|next line', { do: 'break', size: 'line' }],
  ['new|next paragraph', { do: 'break', size: 'paragraph' }],
  ['quote', { do: 'quote' }],
  ['quote unquote', { do: 'quote-word' }],
  ['cap|capital', { do: 'case-next', casing: 'capital' }],
  ['all caps', { do: 'case-next', casing: 'upper' }],
  ['no caps', { do: 'case-next', casing: 'lower' }],
  ['caps on', { do: 'case-mode', casing: 'capital' }],
  ['all caps on', { do: 'case-mode', casing: 'upper' }],
  ['[all] caps off', { do: 'case-mode', casing: null }],
  ['no space', { do: 'no-space' }],
  ['numeral', { do: 'numeral', roman: false }],
  ['roman numeral|numerals', { do: 'numeral', roman: true }],
  ['literal', { do: 'literal', keepsLead: false }],
  ['the word|words', { do: 'literal', keepsLead: true }],
]);

/** "that" points at what was said last; everything else names words in the letter. */
function target(tokens: readonly Token[]): Target {
  return tokens.length === 0 || (tokens.length === 1 && tokens[0]!.lower === 'that') ? 'that' : tokens;
}

const change =
  (what: WordChange): CommandFrom =>
  ({ x }) => ({ do: 'change', change: what, target: target(x) });

const SCOPES: readonly Scope[] = ['word', 'sentence', 'line', 'paragraph'];

/** One entry is one command; what it does stands in `apply.ts`, where the compiler asks for it. */
const ENTRIES: readonly (readonly [string, CommandFrom])[] = [
  ['scratch|delete|strike|forget that / correction', () => ({ do: 'scratch' })],
  ['scratch word', () => ({ do: 'delete-last', scope: 'word' })],
  ...SCOPES.map((scope): [string, CommandFrom] => [
    `scratch|delete|remove|strike [the] last ${scope}`,
    () => ({ do: 'delete-last', scope }),
  ]),
  ['undo [that]', () => ({ do: 'undo' })],
  ['redo [that]', () => ({ do: 'redo' })],
  ['delete|remove <x>', ({ x }) => ({ do: 'delete', target: target(x) })],
  ['replace|change <x> with|to <y>', ({ x, y }) => ({ do: 'replace', target: target(x), by: y })],
  ['correct <x> to <y>', ({ x, y }) => ({ do: 'replace', target: target(x), by: y })],
  ['correct <x>', ({ x }) => ({ do: 'correct', target: target(x) })],
  ['insert <y> before <x>', ({ x, y }) => ({ do: 'insert', words: y, side: 'before', at: target(x) })],
  ['insert <y> after <x>', ({ x, y }) => ({ do: 'insert', words: y, side: 'after', at: target(x) })],
  ['capitalise|capitalize <x> / cap that', change('capitalise')],
  ['uppercase <x> / upper case <x>', change('uppercase')],
  ['lowercase <x> / lower case <x>', change('lowercase')],
  ['underline <x>', change('underline')],
  ['put quotes|quotations around <x> / put quotation marks around <x>', change('quotes')],
  ['put parentheses|brackets around <x>', change('parentheses')],
  ['join <x>', change('join')],
  ['spell that|it <x>', ({ x }) => ({ do: 'spell', letters: x })],
  ['which <x>', ({ x }) => ({ do: 'pick', target: target(x) })],
  ['choose|pick <x> / choose number <x>', ({ x }) => ({ do: 'choose', choice: x })],
  ['i meant the word|words / make that a word', () => ({ do: 'flip', to: 'words' })],
  ['i meant the command / make that a command', () => ({ do: 'flip', to: 'command' })],
  ['select all / select everything', () => ({ do: 'select', target: 'all' })],
  ['select <x>', ({ x }) => ({ do: 'select', target: target(x) })],
  ['go to [the] start|beginning|top', () => ({ do: 'go', to: 'start' })],
  ['go to [the] end|bottom', () => ({ do: 'go', to: 'end' })],
  ['go before <x>', ({ x }) => ({ do: 'go-beside', side: 'before', target: target(x) })],
  ['go after <x>', ({ x }) => ({ do: 'go-beside', side: 'after', target: target(x) })],
  ['go back', () => ({ do: 'go', to: 'back' })],
  ['new|next page', () => ({ do: 'new-page' })],
  ['no space on', () => ({ do: 'no-space-mode', on: true })],
  ['no space off', () => ({ do: 'no-space-mode', on: false })],
  ["today's|todays date / insert today's date", () => ({ do: 'today' })],
  ['date line <x> / dateline <x>', ({ x }) => ({ do: 'dateline', words: x })],
  ['closing <x>', ({ x }) => ({ do: 'closing', words: x })],
  ['sign it <x> / sign it as <x>', ({ x }) => ({ do: 'signature', words: x })],
  ['enclosure|enclosures <x>', ({ x }) => ({ do: 'enclosure', words: x })],
  ['new letter', () => ({ do: 'new-letter' })],
  ['start again|over', () => ({ do: 'start-again' })],
  ['stop|pause|end dictation / stop listening / go to sleep', () => ({ do: 'sleep' })],
  ['resume|start dictation / wake up / start listening', () => ({ do: 'wake' })],
  ['read that|it [back]', () => ({ do: 'read', what: 'that' })],
  ['read [me] the letter [back]', () => ({ do: 'read', what: 'letter' })],
  ['stop reading', () => ({ do: 'stop-reading' })],
  ['what can i say / help', () => ({ do: 'help' })],
  ['proofread [the] [letter] / proof read [the] [letter]', () => ({ do: 'proofread' })],
  ['print [the] [letter]', () => ({ do: 'print' })],
  ['auto|automatic punctuation on', () => ({ do: 'engine-punctuation', on: true })],
  ['auto|automatic punctuation off', () => ({ do: 'engine-punctuation', on: false })],
  ['add that to [the|my] vocabulary', () => ({ do: 'add-to-vocabulary' })],
];

export const ENGLISH_WHOLE: WholePhrases = wholePhrases('no oh wait actually sorry okay ok please', 'please', ENTRIES);
