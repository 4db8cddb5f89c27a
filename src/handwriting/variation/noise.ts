import { subSeed } from './chance.js';

/**
 * Smooth noise: values at whole numbers, joined by curves without kinks (quintic easing, Perlin 2002). Standard deviation
 * about 1 and mean 0 over many places; only sums and products, so every engine agrees to the last bit.
 */
export function wander(seed: number, x: number): number {
  const cell = Math.floor(x);
  const t = ease(x - cell);
  const from = latticeValue(seed, cell, 0);
  return (from + (latticeValue(seed, cell + 1, 0) - from) * t) * SCALE_1D;
}

/** As `wander`, over a plane. */
export function wanderOnPlane(seed: number, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const s = ease(x - column);
  const t = ease(y - row);
  const a = latticeValue(seed, column, row);
  const b = latticeValue(seed, column + 1, row);
  const c = latticeValue(seed, column, row + 1);
  const d = latticeValue(seed, column + 1, row + 1);
  const top = a + (b - a) * s;
  const bottom = c + (d - c) * s;
  return (top + (bottom - top) * t) * SCALE_2D;
}

function ease(t: number): number {
  return t * t * t * (t * (6 * t - 15) + 10);
}

/** Uniform in -1 ≤ v < 1 at each point of the whole-number grid. */
function latticeValue(seed: number, column: number, row: number): number {
  return subSeed(seed ^ Math.imul(row, 0x27d4eb2f), column) / 2147483648 - 1;
}

/** A uniform value in ±1 has a standard deviation of 0.577, which joining two of them lowers by √0.738 a dimension. */
const SCALE_1D = 2.016;
const SCALE_2D = 2.347;
