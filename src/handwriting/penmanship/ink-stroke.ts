import type { Millimetres, Seconds } from '../geometry/units.js';
import { normal } from '../variation/chance.js';
import { WanderPlane } from '../variation/noise.js';
import type { Contrast } from './contrast.js';
import { Movement, REST_PRESSURE } from './movement.js';
import type { PagePath } from './page-path.js';
import type { Nib, Pen } from './pen.js';
import type { PenPoint } from './pen-point.js';

/** Where the stroke stands in the letter, for the chances that go by place, and how big the writing is. */
export interface StrokePlace {
  readonly seed: number;
  readonly flow: InkFlow;
  readonly size: Millimetres;
  /** Half the width of the line at middling pressure. */
  readonly halfWidth: Millimetres;
  readonly contrast: Contrast;
  readonly startsAt: Seconds;
}

/** Pen speed in x-heights a second along a bend of half an x-height; gives about 28 words a minute, pauses included. */
const SPEED = 11.5;
/** How thin the ink lies where nothing makes it thicker or thinner, 0 (a pool) to 1 (the faintest trace). */
const USUAL_THINNESS = 0.45;

/** How the ink comes, which wanders over the page: thick here, thin there. */
export class InkFlow {
  readonly #slow: WanderPlane;
  readonly #quick: WanderPlane;

  constructor(pageSeed: number, size: Millimetres) {
    this.#slow = new WanderPlane(pageSeed ^ 0x1f7, { width: size * 5, height: size * 2.2, strength: 0.1 });
    this.#quick = new WanderPlane(pageSeed ^ 0x3a1, { width: size * 0.9, height: size * 0.9, strength: 0.12 });
  }

  /** Puts into `thinness` how thin the ink would lie along a path if the pen moved evenly. */
  follow({ x, y, count }: PagePath, thinness: Float64Array): void {
    thinness.fill(USUAL_THINNESS, 0, count);
    this.#slow.addAlong(x, y, count, thinness);
    this.#quick.addAlong(x, y, count, thinness);
  }
}

/** Of the stroke being inked; filled again for every stroke. */
const movement = new Movement();
let thinness = new Float64Array(0);

/**
 * Inks a path: force from direction, speed from curvature, and from these the width, tone and time of every point.
 * Tone is never flat: ink lies thicker where the pen presses, slows, starts or stops, and its flow wanders.
 */
export function inkStroke(path: PagePath, place: StrokePlace, pen: Pen): PenPoint[] {
  const { x, y, count } = path;
  if (thinness.length < count) thinness = new Float64Array(2 * count);
  movement.follow(path, place.size, place.seed);
  place.flow.follow(path, thinness);
  const { along, speed, pressure, rest } = movement;
  const { flex, give } = place.contrast;
  const { nib, ink } = pen;
  const pace = SPEED * pen.temperament.pace;
  const points: PenPoint[] = [];
  let t = place.startsAt;
  for (let i = 0; i < count; i++) {
    if (i > 0) t += (along[i]! - along[i - 1]!) / (pace * speed[i]!);
    const force = pressure[i]! - REST_PRESSURE;
    const halfWidth =
      place.halfWidth *
      (1 + flex * (path.halfWidth[i]! - 1)) *
      (1 + give * force) *
      (1 + nib.pooling * rest[i]! * 0.12);
    const thin =
      thinness[i]! + 0.08 * (speed[i]! - 1) - 0.3 * force - 0.25 * nib.pooling * rest[i]! + grain(place.seed, i, nib);
    const tone = 1 - ink.shading * Math.min(1, Math.max(0, thin));
    points.push({ x: x[i]!, y: y[i]!, halfWidth, pressure: pressure[i]!, t, tone });
  }
  return points;
}

/** Unevenness of the `i`-th point that belongs to the nib. */
function grain(seed: number, i: number, nib: Nib): number {
  return nib.grain > 0 ? nib.grain * 0.1 * normal(seed, 300 + i) : 0;
}
