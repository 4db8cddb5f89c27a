import type { Millimetres, XHeights } from '../geometry/units.js';
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
const WAVER: readonly Octave[] = [
  { length: 1.14, x: 0.042, y: 0.044 },
  { length: 1.8, x: 0.11, y: 0.067 },
];
/** Sideways a pen swerves from letter to letter rather than from a letter's foot to its head, which would make short words lean. */
const SWERVE = { width: 0.85, height: 1.4 } as const;
/** What carries whole words off their line is the same for all hands, the unsteadiest included. */
const DRIFT: Octave = { length: 18, x: 0, y: 0.045 };

/** The unsteadiness of one page. */
export class Warp {
  readonly #across: readonly WanderPlane[];
  readonly #down: readonly WanderPlane[];

  /**
   * @param size the x-height in millimetres
   * @param waver how unsteady this hand is, 1 as most are
   * @param letterWidth how far its letters move the pen on
   */
  constructor(pageSeed: number, size: Millimetres, freedom: number, waver: number, letterWidth: XHeights) {
    const octaves = [...WAVER.map(({ length, x, y }) => ({ length, x: x * waver, y: y * waver })), DRIFT];
    const plane = (seed: number, width: number, height: number, strength: number) =>
      new WanderPlane(seed, { width: width * size, height: height * size, strength: strength * size * freedom });
    this.#across = octaves.flatMap(({ length, x }, i) =>
      x === 0 ? [] : plane(pageSeed + 2 * i, length * SWERVE.width, length * SWERVE.height, x),
    );
    // From letter to letter, too: waves of one length would lift two or three narrow letters as one, and break a wide one in two.
    this.#down = octaves.map((octave, i) => {
      const width = octave === DRIFT ? octave.length : octave.length * letterWidth;
      return plane(pageSeed + 2 * i + 1, width, octave.length, octave.y);
    });
  }

  /** Moves every point of a path by the unsteadiness of its place. */
  bend(path: PagePath): void {
    const { x, y, count } = path;
    if (dx.length < count) [dx, dy] = [new Float64Array(2 * count), new Float64Array(2 * count)];
    dx.fill(0, 0, count);
    dy.fill(0, 0, count);
    for (const plane of this.#across) plane.addAlong(x, y, count, dx);
    for (const plane of this.#down) plane.addAlong(x, y, count, dy);
    for (let k = 0; k < count; k++) {
      x[k]! += dx[k]!;
      y[k]! += dy[k]!;
    }
  }
}

/** How far each point of a path is moved; filled again for every path. */
let dx = new Float64Array(0);
let dy = new Float64Array(0);
