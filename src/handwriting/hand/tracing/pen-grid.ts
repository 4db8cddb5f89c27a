import type { PenRow } from './fit-to-outline.js';

/** Pen points sorted into square cells, to find those near a place without asking all. */
export class PenGrid {
  readonly #cell: number;
  readonly #left: number;
  readonly #top: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Points in order of their cells, and where each cell's points begin among them. */
  readonly #points: Int32Array;
  readonly #begins: Int32Array;

  /** `reach` is how far from a place its neighbours may be. */
  constructor({ x, y }: PenRow, reach: number) {
    this.#cell = reach;
    this.#left = least(x);
    this.#top = least(y);
    this.#columns = Math.floor((-least(x.map((each) => -each)) - this.#left) / reach) + 1;
    this.#rows = Math.floor((-least(y.map((each) => -each)) - this.#top) / reach) + 1;
    this.#begins = new Int32Array(this.#columns * this.#rows + 1);
    const cells = Int32Array.from(x, (each, i) => this.#row(y[i]!) * this.#columns + this.#column(each));
    for (const cell of cells) this.#begins[cell + 1]!++;
    for (let cell = 1; cell < this.#begins.length; cell++) this.#begins[cell]! += this.#begins[cell - 1]!;
    const next = this.#begins.slice();
    this.#points = new Int32Array(x.length);
    cells.forEach((cell, point) => {
      this.#points[next[cell]!++] = point;
    });
  }

  /** Calls back with the index of every pen point within reach, and of some beyond. */
  near(x: number, y: number, visit: (pen: number) => void): void {
    const left = Math.max(0, this.#column(x) - 1);
    const right = Math.min(this.#columns - 1, this.#column(x) + 1);
    const bottom = Math.min(this.#rows - 1, this.#row(y) + 1);
    if (left > right) return;
    for (let row = Math.max(0, this.#row(y) - 1); row <= bottom; row++) {
      const end = this.#begins[row * this.#columns + right + 1]!;
      for (let i = this.#begins[row * this.#columns + left]!; i < end; i++) visit(this.#points[i]!);
    }
  }

  #column(x: number): number {
    return Math.floor((x - this.#left) / this.#cell);
  }

  #row(y: number): number {
    return Math.floor((y - this.#top) / this.#cell);
  }
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
