import type { InkStroke } from '../handwriting/page/page-drawing.js';

/**
 * Tones an ink is drawn in, from bare paper to full strength. Forty steps of a dark ink on white are about five greys of
 * 255 apart, which no eye finds in a line half a millimetre wide; more would cut strokes into more pieces for nothing.
 */
export const TONES = 40;
/** A stroke keeps its tone until the ink has changed by this share of a step more than half: ink that hovers between two tones is not diced. */
const REST = 0.2;

/** The tone, 0 to `TONES`, in which each piece of a stroke is drawn: that of the points at its two ends, without dithering. */
export function tonesAlong({ points }: InkStroke): number[] {
  const tones: number[] = [];
  let current = Number.NaN;
  for (let i = 0; i < points.length; i++) {
    const next = points[i + 1] ?? points[i]!;
    const exact = ((points[i]!.tone + next.tone) / 2) * TONES;
    if (!(Math.abs(exact - current) <= 0.5 + REST)) current = Math.min(TONES, Math.max(0, Math.round(exact)));
    tones.push(current);
  }
  return tones;
}

/** The colour that `ink` has in tone 0 (the paper's own) to `TONES` (full strength), as `[red, green, blue]` of 255. */
export function toneColour(ink: string, paper: string, tone: number): readonly [number, number, number] {
  const [from, to] = [channels(paper), channels(ink)];
  const mix = (at: 0 | 1 | 2) => Math.round(from[at] + ((to[at] - from[at]) * tone) / TONES);
  return [mix(0), mix(1), mix(2)];
}

/** `#rrggbb` as red, green and blue of 255. */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
