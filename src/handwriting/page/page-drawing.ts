import type { Millimetres } from '../geometry/units.js';
import type { PenPoint } from '../penmanship/pen-point.js';

export type { PenPoint };

/**
 * Pen down to pen up. The path is the truth: outline, plot and animation are all derived from it. It is the smooth curve
 * *through* the points (`geometry/pen-curve`), sharp where a point is given twice; one point is a dot.
 */
export interface InkStroke {
  readonly kind: 'ink';
  /** `#rrggbb` of the ink at full strength. */
  readonly colour: string;
  readonly nib: string;
  readonly points: readonly PenPoint[];
  /** The word in `PageDrawing.words` it belongs to. */
  readonly word: number;
}

/** A line of the paper's ruling, printed, not written. */
export interface RuledLine {
  readonly kind: 'rule';
  readonly from: { readonly x: Millimetres; readonly y: Millimetres };
  readonly to: { readonly x: Millimetres; readonly y: Millimetres };
  readonly width: Millimetres;
  readonly colour: string;
}

/** Printed artwork of the stationery: filled or stroked SVG path data in page millimetres. */
export interface Motif {
  readonly kind: 'motif';
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: { readonly colour: string; readonly width: Millimetres } | null;
  readonly opacity: number;
}

/** Type printed on the stationery (a letterhead), set from outlines so that no font is needed to show it. */
export interface PrintedText {
  readonly kind: 'printed-text';
  readonly text: string;
  readonly path: string;
  readonly colour: string;
}

export type Mark = InkStroke | RuledLine | Motif | PrintedText;

/** A written word and the box it occupies, for the text layer, read-back and overlays. */
export interface WrittenWord {
  readonly text: string;
  /** Left end of the baseline, and its direction in radians (page space, y down). */
  readonly x: Millimetres;
  readonly baseline: Millimetres;
  readonly angle: number;
  readonly width: Millimetres;
  readonly xHeight: Millimetres;
  readonly line: number;
  /** Index of the paragraph (letter part in reading order) the word belongs to; -1 for an address, which is none. */
  readonly paragraph: number;
  /** True where the word had to be divided and goes on with the next one. */
  readonly goesOn?: boolean;
}

/** One finished page: what every renderer eats, whether it makes PDF, SVG, PNG or pen plots. */
export interface PageDrawing {
  readonly paper: { readonly width: Millimetres; readonly height: Millimetres; readonly colour: string };
  readonly marks: readonly Mark[];
  /** In reading order. */
  readonly words: readonly WrittenWord[];
  readonly language: string;
}
