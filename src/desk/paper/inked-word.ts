import type { Millimetres, Seconds } from '../../handwriting/geometry/units.js';
import type { InkShape } from '../../rendering/svg.js';

/** Numbers per point of a packed stroke: x, y and half-width in millimetres, tone from 0 to 1, seconds since the word's first touch. */
export const STRIDE = 5;

/** A pen stroke ready to be shown: plain numbers, which travel between threads without being copied one by one. */
export interface PackedStroke {
  readonly path: Float32Array<ArrayBuffer>;
}

export interface Box {
  readonly left: Millimetres;
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
}

/** Millimetres, and the colour as `#rrggbb`. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A written word as the sheet shows it: how the pen moves, and the shape that is left when it has gone. */
export interface InkedWord {
  /** Two words of the same key are the same ink in the same place. */
  readonly key: string;
  /** Counted from 0. */
  readonly page: number;
  readonly text: string;
  readonly strokes: readonly PackedStroke[];
  /** From the lightest tone to the darkest; painted in this order they are what the printer prints. */
  readonly shapes: readonly InkShape[];
  /** How long the pen takes. */
  readonly duration: Seconds;
  /** How long the pen rests before it. */
  readonly pause: Seconds;
  readonly box: Box;
}

/** Whether two boxes share a place. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
