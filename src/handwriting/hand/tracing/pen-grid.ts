import type { TracePoint } from './fit-to-outline.js';

/** Pen points sorted into square cells, to find those near a place without asking all. */
export class PenGrid {
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();

  /** `reach` is how far from a place its neighbours may be. */
  constructor(pens: readonly TracePoint[], reach: number) {
    this.#cell = reach;
    pens.forEach((pen, i) => {
      const key = this.#key(this.#index(pen.x), this.#index(pen.y));
      const cell = this.#cells.get(key);
      if (cell) cell.push(i);
      else this.#cells.set(key, [i]);
    });
  }

  /** Calls back with the index of every pen point within reach, and of some beyond. */
  near(x: number, y: number, visit: (pen: number) => void): void {
    const [column, row] = [this.#index(x), this.#index(y)];
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) this.#cells.get(this.#key(c, r))?.forEach(visit);
    }
  }

  #index(coordinate: number): number {
    return Math.floor(coordinate / this.#cell);
  }

  #key(column: number, row: number): number {
    return column * 100_003 + row;
  }
}
