import type { Millimetres } from '../geometry/units.js';
import { wander } from '../variation/noise.js';
import type { PagePath } from './page-path.js';

/** Middling pressure, of which downstrokes take more and upstrokes less. */
export const REST_PRESSURE = 0.52;
const DOWN_PRESSURE = 0.24;

/** How the pen moves along a path, point by point, in columns that are filled again for every stroke. */
export class Movement {
  /** Distance from the start, x-heights. */
  along = new Float64Array(0);
  /** Relative to an ordinary bend, 1. */
  speed = new Float64Array(0);
  /** Force: more downwards than upwards, and never quite even. */
  pressure = new Float64Array(0);
  /** 1 where the pen has just come down or is about to leave, fading within an x-height. */
  rest = new Float64Array(0);
  /** 1 straight down, -1 straight up. */
  #down = new Float64Array(0);

  /** Moves along `path`, writing of `size` (millimetres per x-height); what differs from stroke to stroke goes by `seed`. */
  follow(path: PagePath, size: Millimetres, seed: number): void {
    this.#reserve(path.count);
    this.#pace(path, size);
    this.#press(path.count, seed);
    this.#pause(path.count);
  }

  /** Two-thirds power law (Lacquaniti, Terzuolo & Viviani 1983): speed goes with the cube root of the bend's radius. */
  #pace({ x, y, count }: PagePath, size: Millimetres): void {
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
      this.#down[i] = chord > 0 ? (uy + vy) / chord : 0;
    }
  }

  #press(count: number, seed: number): void {
    for (let i = 0; i < count; i++) {
      const pressure = REST_PRESSURE + DOWN_PRESSURE * this.#down[i]! + 0.1 * wander(seed, this.along[i]! / 2.5);
      this.pressure[i] = Math.min(1, Math.max(0.05, pressure));
    }
  }

  #pause(count: number): void {
    const length = this.along[count - 1]!;
    for (let i = 0; i < count; i++) {
      const start = Math.max(0, 1 - this.along[i]! / 0.8);
      const stop = Math.max(0, 1 - (length - this.along[i]!) / 0.6);
      this.rest[i] = Math.max(start * start, stop * stop * 0.6);
    }
  }

  #reserve(count: number): void {
    if (count <= this.along.length) return;
    this.along = new Float64Array(2 * count);
    this.speed = new Float64Array(2 * count);
    this.pressure = new Float64Array(2 * count);
    this.rest = new Float64Array(2 * count);
    this.#down = new Float64Array(2 * count);
  }
}

/** Newton's method on sums and products: `Math.cbrt` may differ in the last bit between engines. For 0.04 to 8. */
function cubeRoot(x: number): number {
  let root = x < 1 ? 0.5 + 0.5 * x : 1 + (x - 1) * 0.15;
  for (let i = 0; i < 5; i++) root = (2 * root + x / (root * root)) / 3;
  return root;
}
