import type { Glyph, GlyphIndex, Hand } from '../hand/hand.js';

/** A sign to be written: which hand writes it, and which glyph it takes there. */
export interface Sign {
  readonly hand: Hand;
  readonly index: GlyphIndex;
  readonly glyph: Glyph;
  /** UTF-16 offset of the character it writes, in the text given. */
  readonly at: number;
}

/** A character that none of the hands can write; `index` is its UTF-16 offset in the text given. */
export interface Unwritable {
  readonly character: string;
  readonly index: number;
}

/** The hands of a letter: the first writes whatever it can, the others help out in order. */
export type Hands = readonly [Hand, ...Hand[]];

export interface Spelling {
  readonly signs: readonly Sign[];
  readonly unwritable: readonly Unwritable[];
}

/** What a writer puts for a sign that a hand lacks; nobody's reading suffers. */
const STAND_INS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '–',
  '‑': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '·': '.',
  '×': 'x',
};

/** Every character below needs no look at its neighbours to be a grapheme of its own (NFC text). */
const PLAIN = /^[\u0020-\u024f\u2010-\u2027\u20ac]*$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of `text` as a reader counts them (grapheme clusters). */
export function charactersOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  // Word by word, for each segment brings a copy of all the text it was found in.
  const pieces = text.match(/\s|\S+/gu) ?? [];
  return pieces.flatMap((piece) => Array.from(graphemes.segment(piece), ({ segment }) => segment));
}

/** The signs that write `text` (one word, NFC), with ligatures and joined forms, and the characters no hand can write. */
export function spell(text: string, hands: Hands): Spelling {
  const characters = charactersOf(text);
  const signs: Sign[] = [];
  const unwritable: Unwritable[] = [];
  let offset = 0;
  for (let i = 0; i < characters.length; ) {
    const found = ligatureAt(characters, i, hands[0]) ?? characterAt(characters, i, hands);
    for (const shape of found?.shapes ?? []) signs.push({ ...shape, at: offset });
    const taken = found?.taken ?? 0;
    if (taken === 0) unwritable.push({ character: characters[i]!, index: offset });
    for (const end = i + Math.max(1, taken); i < end; i++) offset += characters[i]!.length;
  }
  return { signs, unwritable };
}

type Shape = Omit<Sign, 'at'>;

interface Found {
  readonly shapes: readonly Shape[];
  /** How many characters they write. */
  readonly taken: number;
}

/** The longest ligature of `hand` that starts at `at`. */
function ligatureAt(characters: readonly string[], at: number, hand: Hand): Found | undefined {
  for (let length = Math.min(longestLigature(hand), characters.length - at); length > 1; length--) {
    const index = hand.ligatures[characters.slice(at, at + length).join('')];
    const glyph = index === undefined ? undefined : hand.glyphs[index];
    if (index !== undefined && glyph) return { shapes: [{ hand, index, glyph }], taken: length };
  }
  return undefined;
}

/** The shapes of one character, from the first hand that has it or a stand-in; nothing if nobody can write it. */
function characterAt(characters: readonly string[], at: number, hands: Hands): Found | undefined {
  for (let wanted: string | undefined = characters[at]; wanted !== undefined; wanted = STAND_INS[wanted]) {
    for (const hand of hands) {
      const parts = wanted.length > 1 && !hand.characters[wanted] ? charactersOf(wanted) : [wanted];
      const shapes = parts.map((character) => formOf(hand, character, characters, at));
      if (shapes.every((shape) => shape !== undefined)) return { shapes, taken: 1 };
    }
  }
  return undefined;
}

function formOf(hand: Hand, character: string, characters: readonly string[], at: number): Shape | undefined {
  const forms = hand.characters[character];
  if (!forms) return undefined;
  const joinsBack = forms.final !== undefined && joinsForward(hand, characters[at - 1]);
  const joinsOn = forms.initial !== undefined && joinsBackward(hand, characters[at + 1]);
  const index =
    (joinsBack && joinsOn ? forms.medial : joinsBack ? forms.final : joinsOn ? forms.initial : undefined) ??
    forms.isolated;
  const glyph = hand.glyphs[index];
  return glyph && { hand, index, glyph };
}

function joinsForward(hand: Hand, character: string | undefined): boolean {
  return character !== undefined && hand.characters[character]?.initial !== undefined;
}

function joinsBackward(hand: Hand, character: string | undefined): boolean {
  return character !== undefined && hand.characters[character]?.final !== undefined;
}

const longest = new WeakMap<Hand, number>();

function longestLigature(hand: Hand): number {
  let length = longest.get(hand);
  if (length === undefined) {
    length = Object.keys(hand.ligatures).reduce((most, key) => Math.max(most, charactersOf(key).length), 0);
    longest.set(hand, length);
  }
  return length;
}
