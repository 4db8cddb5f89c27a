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

/** How a plane's noise lies on the paper: the size of its cells either way, and how strong it is (standard deviation). */
export interface Grain {
  readonly width: number;
  readonly height: number;
  readonly strength: number;
}

/**
 * As `wander`, over a plane. Remembers the cell of its grid that was asked about last: the points of a pen's path lie close
 * together, and finding out about a cell is most of the work.
 */
export class WanderPlane {
  #column = Number.NaN;
  #row = Number.NaN;
  /** Values at the cell's corners. */
  #topLeft = 0;
  #topRight = 0;
  #bottomLeft = 0;
  #bottomRight = 0;

  constructor(
    private readonly seed: number,
    private readonly grain: Grain = { width: 1, height: 1, strength: 1 },
  ) {}

  /** Adds to each of the first `count` values of `into` the plane's own at that point of a path. */
  addAlong(x: Float64Array, y: Float64Array, count: number, into: Float64Array): void {
    for (let k = 0; k < count; k++) into[k]! += this.at(x[k]!, y[k]!);
  }

  at(x: number, y: number): number {
    const across = x / this.grain.width;
    const down = y / this.grain.height;
    const column = Math.floor(across);
    const row = Math.floor(down);
    if (column !== this.#column || row !== this.#row) this.#turnTo(column, row);
    const s = ease(across - column);
    const t = ease(down - row);
    const top = this.#topLeft + (this.#topRight - this.#topLeft) * s;
    const bottom = this.#bottomLeft + (this.#bottomRight - this.#bottomLeft) * s;
    return (top + (bottom - top) * t) * SCALE_2D * this.grain.strength;
  }

  #turnTo(column: number, row: number): void {
    this.#column = column;
    this.#row = row;
    this.#topLeft = latticeValue(this.seed, column, row);
    this.#topRight = latticeValue(this.seed, column + 1, row);
    this.#bottomLeft = latticeValue(this.seed, column, row + 1);
    this.#bottomRight = latticeValue(this.seed, column + 1, row + 1);
  }
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
