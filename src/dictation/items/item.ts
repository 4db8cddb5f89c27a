/** What a letter in dictation is made of: words, marks and breaks in reading order, before spacing and capitals. */
export type Item = WordItem | MarkItem | BreakItem;

interface Said {
  /** Which utterance brought it: the place of its event in the dictation. */
  readonly said: number;
  /** The decision that made it what it is, if there was more than one reading. */
  readonly decision?: string;
  /** Stands without a blank after what comes before. */
  readonly glued?: boolean;
  /** Put here for the letter's form, not because it was said. */
  readonly implied?: boolean;
  /** Typed by hand: it stays as it is, whatever stands beside it. */
  readonly typed?: boolean;
}

export type Casing = 'capital' | 'upper' | 'lower' | 'exact';
export type Part = 'dateline' | 'salutation' | 'closing' | 'signature' | 'postscript' | 'enclosure';

export interface WordItem extends Said {
  readonly kind: 'word';
  /** As it stands inside a sentence; names carry their capital. */
  readonly text: string;
  readonly casing?: Casing;
  readonly underlined?: boolean;
  /** The part of the letter that this word was expressly said for. */
  readonly part?: Part;
  /** "P.S." and "Encl.", which have their own mark. */
  readonly label?: boolean;
  /** A number in words, and its digits in case a sign (%, $) joins it. */
  readonly digits?: string;
  /** A whole date; alone in its line it is the dateline. */
  readonly date?: boolean;
}

export interface MarkItem extends Said {
  readonly kind: 'mark';
  readonly mark: MarkName;
  /** Set by the recogniser, by guess; a spoken mark beside it wins. */
  readonly engine?: boolean;
}

export type BreakSize = 'line' | 'paragraph' | 'page';

export interface BreakItem extends Said {
  readonly kind: 'break';
  readonly size: BreakSize;
}

export interface MarkForm {
  readonly glyph: string;
  /** To which side it joins without a blank. */
  readonly joins: 'left' | 'right' | 'both' | 'neither';
  /** Marks that close a clause: of two neighbours the stronger stays. */
  readonly strength?: number;
  readonly endsSentence?: boolean;
  readonly role?: 'opening' | 'closing' | 'dash';
}

export type MarkName = keyof typeof MARKS;

const forms = <Name extends string>(table: Record<Name, MarkForm>): Record<Name, MarkForm> => table;

export const MARKS = forms({
  comma: { glyph: ',', joins: 'left', strength: 1 },
  semicolon: { glyph: ';', joins: 'left', strength: 2 },
  colon: { glyph: ':', joins: 'left', strength: 3 },
  period: { glyph: '.', joins: 'left', strength: 4, endsSentence: true },
  'exclamation mark': { glyph: '!', joins: 'left', strength: 5, endsSentence: true },
  'question mark': { glyph: '?', joins: 'left', strength: 6, endsSentence: true },
  'inverted question mark': { glyph: '¿', joins: 'right', role: 'opening' },
  'inverted exclamation mark': { glyph: '¡', joins: 'right', role: 'opening' },
  ellipsis: { glyph: '…', joins: 'left' },
  'em dash': { glyph: '—', joins: 'both', role: 'dash' },
  'en dash': { glyph: '–', joins: 'both', role: 'dash' },
  hyphen: { glyph: '-', joins: 'both' },
  apostrophe: { glyph: '’', joins: 'left' },
  'apostrophe s': { glyph: '’s', joins: 'left' },
  'open quote': { glyph: '“', joins: 'right', role: 'opening' },
  'close quote': { glyph: '”', joins: 'left', role: 'closing' },
  'open single quote': { glyph: '‘', joins: 'right', role: 'opening' },
  'close single quote': { glyph: '’', joins: 'left', role: 'closing' },
  'open parenthesis': { glyph: '(', joins: 'right', role: 'opening' },
  'close parenthesis': { glyph: ')', joins: 'left', role: 'closing' },
  ampersand: { glyph: '&', joins: 'neither' },
  'at sign': { glyph: '@', joins: 'both' },
  'percent sign': { glyph: '%', joins: 'left' },
  'degree sign': { glyph: '°', joins: 'left' },
  'dollar sign': { glyph: '$', joins: 'right' },
  'euro sign': { glyph: '€', joins: 'right' },
  'pound sign': { glyph: '£', joins: 'right' },
  'cent sign': { glyph: '¢', joins: 'left' },
  slash: { glyph: '/', joins: 'both' },
  dot: { glyph: '.', joins: 'both' },
});

export function formOf(mark: MarkName): MarkForm {
  return MARKS[mark];
}

export function isEndMark(item: Item | undefined): boolean {
  return item?.kind === 'mark' && formOf(item.mark).endsSentence === true;
}

/** The last item of `items` up to `end`, looking through closing quotes and brackets. */
export function lastThroughClosers(items: readonly Item[], end = items.length): Item | undefined {
  let at = end - 1;
  for (let item = items[at]; item?.kind === 'mark' && formOf(item.mark).role === 'closing'; item = items[at]) at -= 1;
  return items[at];
}

/** What was said, without the mark that would end it as a sentence. */
export function withoutEndMark(items: readonly Item[]): readonly Item[] {
  return isEndMark(items.at(-1)) ? items.slice(0, -1) : items;
}
