import type { Millimetres } from '../geometry/units.js';
import { wanderOnPlane } from '../variation/noise.js';

/** A wave of the paper-wide unsteadiness: its length and amplitudes (standard deviations), all in x-heights. */
interface Octave {
  readonly length: number;
  readonly x: number;
  readonly y: number;
}

/**
 * One continuous warp of the page stands for all that makes a hand unsteady while it moves on: since neighbouring points
 * move together, joins stay joined, and since the place decides, no two letters are bent alike.
 */
const OCTAVES: readonly Octave[] = [
  { length: 1.14, x: 0.042, y: 0.044 },
  { length: 1.8, x: 0.11, y: 0.067 },
  { length: 18, x: 0, y: 0.06 },
];

/** Moves a point of the page by its unsteadiness there. `size` is the x-height in millimetres. */
export function warp(
  point: { x: Millimetres; y: Millimetres },
  seed: number,
  size: Millimetres,
  freedom: number,
): void {
  const u = point.x / size;
  const v = point.y / size;
  let dx = 0;
  let dy = 0;
  for (let i = 0; i < OCTAVES.length; i++) {
    const { length, x, y } = OCTAVES[i]!;
    if (x > 0) dx += x * wanderOnPlane(seed + 2 * i, u / length, v / length);
    dy += y * wanderOnPlane(seed + 2 * i + 1, u / length, v / length);
  }
  point.x += dx * size * freedom;
  point.y += dy * size * freedom;
}
