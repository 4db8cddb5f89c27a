import type { Degrees, Millimetres, XHeights } from '../geometry/units.js';

/** A place in hand space: origin where the sign begins on the baseline, y down. */
export interface HandPlace {
  readonly x: XHeights;
  readonly y: XHeights;
}

/** A point of a pen stroke in hand space; `halfWidth` is the distance from the centre line to the ink's edge. */
export interface HandPoint extends HandPlace {
  readonly halfWidth: XHeights;
}

/**
 * What a stroke is to its letter. A joined hand writes every `body` of a word first,
 * then goes back for the `mark`s (t-bars, i-dots, accents).
 */
export type StrokeRole = 'body' | 'mark';

/**
 * One pen-down to pen-up movement, in writing order and direction. One point is a dot.
 * The pen's path is the smooth curve *through* the points (`geometry/pen-curve`);
 * where a point is given twice in a row the pen turns sharply there.
 */
export interface HandStroke {
  readonly role: StrokeRole;
  readonly points: readonly HandPoint[];
}

/** One of the shapes a glyph can take. */
export interface Allograph {
  /** How far it moves the pen on. */
  readonly advance: XHeights;
  readonly strokes: readonly HandStroke[];
  /** Where the pen comes in from the letter before, and leaves for the next, when this shape joins; absent = never joins. */
  readonly entry?: HandPlace;
  readonly exit?: HandPlace;
}

/** Index of a glyph in `Hand.glyphs`. */
export type GlyphIndex = number;

/** A sign of a hand and the shapes it is written with. */
export interface Glyph {
  /** The first is the plain shape; a blank (space) has one allograph without strokes. */
  readonly allographs: readonly [Allograph, ...Allograph[]];
}

/** Which glyph a character takes: alone, or by its place in a joined run (scripts that change shape there). */
export interface CharacterForms {
  readonly isolated: GlyphIndex;
  readonly initial?: GlyphIndex;
  readonly medial?: GlyphIndex;
  readonly final?: GlyphIndex;
}

/** `cursive`: an everyday joined hand; `formal`: a joined hand of old letters, set larger; `print`: letters apart. */
export type HandCategory = 'cursive' | 'formal' | 'print';

/**
 * A person's way of writing, compiled to pen strokes: plain data, the same in Node and in the browser.
 * Everything a page needs is here; no font is read once a hand is compiled.
 */
export interface Hand {
  readonly name: string;
  readonly category: HandCategory;
  /** ISO 15924 codes of the scripts this hand writes, the main one first, e.g. `Latn`. */
  readonly scripts: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** True where letters of a word are joined by the pen. */
  readonly joined: boolean;
  /** Lean of the stems from the upright, positive to the right. */
  readonly slant: Degrees;
  /** The size this hand is at ease with on paper: what one x-height measures. */
  readonly xHeight: Millimetres;
  /** The pen this hand likes best, e.g. `ballpoint`. */
  readonly nib: string;
  /** How unsteady this hand's waver is, 1 as most are. */
  readonly waver: number;
  /** Median half-width of its strokes: how heavy the hand is. */
  readonly halfWidth: XHeights;
  readonly ascender: XHeights;
  /** Below the baseline, positive. */
  readonly descender: XHeights;
  readonly wordSpace: XHeights;
  readonly glyphs: readonly Glyph[];
  /** Keyed by the character (one grapheme cluster, NFC). */
  readonly characters: Readonly<Record<string, CharacterForms>>;
  /** Sequences written as one glyph, keyed by the characters, e.g. `ff`. */
  readonly ligatures: Readonly<Record<string, GlyphIndex>>;
  /** Kerning added to the advance, keyed `left,right` by glyph index. */
  readonly kerning: Readonly<Record<string, XHeights>>;
}
