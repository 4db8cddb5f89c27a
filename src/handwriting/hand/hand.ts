import type { Degrees, XHeights } from '../geometry/units.js';

/** A point of a pen stroke in hand space; `halfWidth` is the distance from the centre line to the ink's edge. */
export interface HandPoint {
  readonly x: XHeights;
  readonly y: XHeights;
  readonly halfWidth: XHeights;
}

/**
 * What a stroke is to its letter. A joined hand writes every `body` of a word first,
 * then goes back for the `mark`s (t-bars, i-dots, accents).
 */
export type StrokeRole = 'body' | 'mark';

/** One pen-down to pen-up movement, in writing order and direction. One point is a dot. */
export interface HandStroke {
  readonly role: StrokeRole;
  readonly points: readonly HandPoint[];
}

/** One of the shapes a glyph can take. */
export interface Allograph {
  readonly strokes: readonly HandStroke[];
}

/** Index of a glyph in `Hand.glyphs`. */
export type GlyphIndex = number;

/** A sign of a hand: how far it moves the pen on, and the shapes it is written with. */
export interface Glyph {
  readonly advance: XHeights;
  /** The first is the plain shape; a blank (space) has one allograph without strokes. */
  readonly allographs: readonly [Allograph, ...Allograph[]];
  /** Where the ink of the plain shape touches the neighbours' side when this letter joins; absent = never joins. */
  readonly entry?: { readonly x: XHeights; readonly y: XHeights };
  readonly exit?: { readonly x: XHeights; readonly y: XHeights };
}

/** Which glyph a character takes: alone, or by its place in a joined run (scripts that change shape there). */
export interface CharacterForms {
  readonly isolated: GlyphIndex;
  readonly initial?: GlyphIndex;
  readonly medial?: GlyphIndex;
  readonly final?: GlyphIndex;
}

/**
 * A person's way of writing, compiled to pen strokes: plain data, the same in Node and in the browser.
 * Everything a page needs is here; no font is read once a hand is compiled.
 */
export interface Hand {
  readonly name: string;
  /** ISO 15924 codes of the scripts this hand writes, the main one first, e.g. `Latn`. */
  readonly scripts: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** True where letters of a word are joined by the pen. */
  readonly joined: boolean;
  readonly slant: Degrees;
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
