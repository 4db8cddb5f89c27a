import type { InkStroke, PenPoint } from '../handwriting/page/page-drawing.js';

/** Tones an ink can be drawn in, from bare paper to full strength: neighbours are closer than an eye can tell on paper. */
export const TONES = 24;

/**
 * A stroke is cut where its tone has changed by so much that one tone would look flat or a step would show. On a slow
 * change the eye finds a step of seven hundredths of the ink's strength (a dozen greys of 255), so runs are cut there; on a
 * quick one, steps lie so close together that larger ones still look smooth. Finer ones cost room: steps of .06 and .2 are a
 * fortieth more of a page, and nobody could tell the two apart at 400 %.
 */
const SLOW_STEP = 0.07;
const QUICK_STEP = 0.22;
/** Length of run (mm) that counts as half slow. */
const QUICK_LENGTH = 0.4;

/** Tones of a stroke's pieces; filled again for every stroke. */
let pieces = new Float64Array(0);

/** The tone, 0 to `TONES`, of each piece of a stroke (from a point to the next): equal numbers in a row are drawn as one. */
export function tonesAlong({ points }: InkStroke): number[] {
  layPieces(points);
  const tones: number[] = [];
  for (let start = 0; start < points.length; ) {
    const end = endOfRun(points, start);
    let sum = 0;
    for (let i = start; i < end; i++) sum += pieces[i]!;
    const tone = Math.min(TONES, Math.max(0, Math.round((sum / (end - start)) * TONES)));
    for (let i = start; i < end; i++) tones.push(tone);
    start = end;
  }
  return tones;
}

function layPieces(points: readonly PenPoint[]): void {
  if (pieces.length < points.length) pieces = new Float64Array(2 * points.length);
  const last = points.length - 1;
  for (let i = 0; i < last; i++) pieces[i] = (points[i]!.tone + points[i + 1]!.tone) / 2;
  if (last >= 0) pieces[last] = points[last]!.tone;
}

/** The first piece after `start` that is too light or too dark to share its tone. */
function endOfRun(points: readonly PenPoint[], start: number): number {
  let lightest = pieces[start]!;
  let darkest = lightest;
  let length = 0;
  for (let i = start + 1; i < points.length; i++) {
    length += Math.abs(points[i]!.x - points[i - 1]!.x) + Math.abs(points[i]!.y - points[i - 1]!.y);
    const tone = pieces[i]!;
    if (tone < lightest) lightest = tone;
    if (tone > darkest) darkest = tone;
    const range = darkest - lightest;
    if (range > SLOW_STEP && range > SLOW_STEP + (QUICK_STEP - SLOW_STEP) / (1 + length / QUICK_LENGTH)) return i;
  }
  return points.length;
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
