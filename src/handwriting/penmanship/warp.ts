import type { Millimetres } from '../geometry/units.js';
import { WanderPlane } from '../variation/noise.js';
import type { PagePath } from './page-path.js';

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
  { length: 18, x: 0, y: 0.066 },
];

/** The unsteadiness of one page. */
export class Warp {
  readonly #planes: readonly (Octave & { readonly across: WanderPlane; readonly down: WanderPlane })[];

  /** @param size the x-height in millimetres */
  constructor(
    pageSeed: number,
    private readonly size: Millimetres,
    private readonly freedom: number,
  ) {
    this.#planes = OCTAVES.map((octave, i) => ({
      ...octave,
      across: new WanderPlane(pageSeed + 2 * i),
      down: new WanderPlane(pageSeed + 2 * i + 1),
    }));
  }

  /** Moves point `k` of a path by the unsteadiness of its place. */
  bend(path: PagePath, k: number): void {
    const u = path.x[k]! / this.size;
    const v = path.y[k]! / this.size;
    let dx = 0;
    let dy = 0;
    for (const { length, x, y, across, down } of this.#planes) {
      if (x > 0) dx += x * across.at(u / length, v / length);
      dy += y * down.at(u / length, v / length);
    }
    path.x[k]! += dx * this.size * this.freedom;
    path.y[k]! += dy * this.size * this.freedom;
  }
}
