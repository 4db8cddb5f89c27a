import type { Millimetres, Seconds } from '../geometry/units.js';
import { normal } from '../variation/chance.js';
import { WanderPlane, wander } from '../variation/noise.js';
import type { Contrast } from './contrast.js';
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

/** Middling pressure, of which downstrokes take more and upstrokes less. */
const REST_PRESSURE = 0.52;
const DOWN_PRESSURE = 0.24;
/** Pen speed in x-heights a second along a bend of half an x-height; gives about 28 words a minute, pauses included. */
const SPEED = 11.5;

/** How the ink comes, which wanders over the page: thick here, thin there. */
export class InkFlow {
  readonly #slow: WanderPlane;
  readonly #quick: WanderPlane;

  constructor(
    pageSeed: number,
    private readonly size: Millimetres,
  ) {
    this.#slow = new WanderPlane(pageSeed ^ 0x1f7);
    this.#quick = new WanderPlane(pageSeed ^ 0x3a1);
  }

  /** How much thinner than usual the ink lies at a place. */
  thinnessAt(x: Millimetres, y: Millimetres): number {
    const { size } = this;
    return (
      0.1 * this.#slow.at(x / (size * 5), y / (size * 2.2)) + 0.12 * this.#quick.at(x / (size * 0.9), y / (size * 0.9))
    );
  }
}

/**
 * Inks a path: force from direction, speed from curvature, and from these the width, tone and time of every point.
 * Tone is never flat: ink lies thicker where the pen presses, slows, starts or stops, and its flow wanders.
 */
export function inkStroke(path: PagePath, place: StrokePlace, pen: Pen): PenPoint[] {
  pace.follow(path, place.size);
  const length = pace.along[path.count - 1]!;
  const points: PenPoint[] = [];
  let t = place.startsAt;
  for (let i = 0; i < path.count; i++) {
    const along = pace.along[i]!;
    const speed = pace.speed[i]!;
    if (i > 0) t += (along - pace.along[i - 1]!) / (SPEED * pen.temperament.pace * speed);
    const pressure = pressureAt(along, pace.down[i]!, place);
    const rest = restAt(along, length);
    const halfWidth =
      place.halfWidth *
      (1 + place.contrast.flex * (path.halfWidth[i]! - 1)) *
      (1 + place.contrast.give * (pressure - REST_PRESSURE)) *
      (1 + pen.nib.pooling * rest * 0.12);
    const [x, y] = [path.x[i]!, path.y[i]!];
    const thin = thinness(place.flow.thinnessAt(x, y), pressure, speed, rest, pen.nib) + grain(place.seed, i, pen.nib);
    const tone = 1 - pen.ink.shading * Math.min(1, Math.max(0, thin));
    points.push({ x, y, halfWidth, pressure, t, tone });
  }
  return points;
}

/** How the pen moves along a path, point by point. Filled again for every stroke. */
class Pace {
  /** Distance from the start, x-heights. */
  along = new Float64Array(0);
  /** Relative to an ordinary bend, 1. */
  speed = new Float64Array(0);
  /** 1 straight down, -1 straight up. */
  down = new Float64Array(0);

  /** Two-thirds power law (Lacquaniti, Terzuolo & Viviani 1983): speed goes with the cube root of the bend's radius. */
  follow({ x, y, count }: PagePath, size: Millimetres): void {
    this.#reserve(count);
    let along = 0;
    for (let i = 0; i < count; i++) {
      const before = Math.max(0, i - 1);
      const after = Math.min(count - 1, i + 1);
      const ux = x[i]! - x[before]!;
      const uy = y[i]! - y[before]!;
      const vx = x[after]! - x[i]!;
      const vy = y[after]! - y[i]!;
      const u = Math.sqrt(ux * ux + uy * uy);
      const v = Math.sqrt(vx * vx + vy * vy);
      along += u / size;
      const chord = Math.sqrt((ux + vx) * (ux + vx) + (uy + vy) * (uy + vy));
      const twiceTheArea = Math.abs(ux * vy - uy * vx);
      const radius = twiceTheArea > 1e-12 ? (u * v * chord) / (2 * twiceTheArea * size) : 4;
      this.along[i] = along;
      this.speed[i] = u === 0 || v === 0 ? 0.6 : cubeRoot(Math.min(4, Math.max(0.02, radius)) * 2);
      this.down[i] = chord > 0 ? (uy + vy) / chord : 0;
    }
  }

  #reserve(count: number): void {
    if (count <= this.along.length) return;
    this.along = new Float64Array(2 * count);
    this.speed = new Float64Array(2 * count);
    this.down = new Float64Array(2 * count);
  }
}

const pace = new Pace();

/** Newton's method on sums and products: `Math.cbrt` may differ in the last bit between engines. For 0.04 to 8. */
function cubeRoot(x: number): number {
  let root = x < 1 ? 0.5 + 0.5 * x : 1 + (x - 1) * 0.15;
  for (let i = 0; i < 5; i++) root = (2 * root + x / (root * root)) / 3;
  return root;
}

function pressureAt(along: number, down: number, { seed }: StrokePlace): number {
  const pressure = REST_PRESSURE + DOWN_PRESSURE * down + 0.1 * wander(seed, along / 2.5);
  return Math.min(1, Math.max(0.05, pressure));
}

/** 1 where the pen has just come down or is about to leave, fading within an x-height. */
function restAt(along: number, length: number): number {
  const start = Math.max(0, 1 - along / 0.8);
  const stop = Math.max(0, 1 - (length - along) / 0.6);
  return Math.max(start * start, stop * stop * 0.6);
}

/** How thin the ink lies, about 0 (a pool) to 1 (the faintest trace). */
function thinness(flow: number, pressure: number, speed: number, rest: number, nib: Nib): number {
  return 0.45 + flow + 0.08 * (speed - 1) - 0.3 * (pressure - REST_PRESSURE) - 0.25 * nib.pooling * rest;
}

/** Unevenness of the `i`-th point that belongs to the nib. */
function grain(seed: number, i: number, nib: Nib): number {
  return nib.grain > 0 ? nib.grain * 0.1 * normal(seed, 300 + i) : 0;
}
