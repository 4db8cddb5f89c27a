import type { Millimetres, Seconds } from '../geometry/units.js';
import { normal } from '../variation/chance.js';
import { wander, wanderOnPlane } from '../variation/noise.js';
import type { Contrast } from './contrast.js';
import type { Nib, Pen } from './pen.js';
import type { PenPoint } from './pen-point.js';

/** A path on the page before it is inked; `halfWidth` is the hand's own, relative to its usual one (1 = usual). */
export interface PathPoint {
  x: Millimetres;
  y: Millimetres;
  halfWidth: number;
}

/** Where the stroke stands in the letter, for the chances that go by place, and how big the writing is. */
export interface StrokePlace {
  readonly seed: number;
  readonly pageSeed: number;
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

/**
 * Inks a path: force from direction, speed from curvature, and from these the width, tone and time of every point.
 * Tone is never flat: ink lies thicker where the pen presses, slows, starts or stops, and its flow wanders.
 */
export function inkStroke(path: readonly PathPoint[], place: StrokePlace, pen: Pen): PenPoint[] {
  const pace = paceAlong(path, place.size);
  const length = pace.at(-1)!.along;
  let t = place.startsAt;
  return path.map((point, i) => {
    const { along, speed, down } = pace[i]!;
    if (i > 0) t += (along - pace[i - 1]!.along) / (SPEED * pen.temperament.pace * speed);
    const pressure = pressureAt(along, down, place);
    const rest = restAt(along, length);
    const halfWidth =
      place.halfWidth *
      (1 + place.contrast.flex * (point.halfWidth - 1)) *
      (1 + place.contrast.give * (pressure - REST_PRESSURE)) *
      (1 + pen.nib.pooling * rest * 0.12);
    const tone = 1 - pen.ink.shading * thinness(point, i, pressure, speed, rest, place, pen.nib);
    return { x: point.x, y: point.y, halfWidth, pressure, t, tone };
  });
}

interface Pace {
  /** Distance from the start, x-heights. */
  readonly along: number;
  /** Relative to an ordinary bend, 1. */
  readonly speed: number;
  /** 1 straight down, -1 straight up. */
  readonly down: number;
}

/** Two-thirds power law (Lacquaniti, Terzuolo & Viviani 1983): speed goes with the cube root of the bend's radius. */
function paceAlong(path: readonly PathPoint[], size: Millimetres): Pace[] {
  let along = 0;
  return path.map((point, i) => {
    const before = path[Math.max(0, i - 1)]!;
    const after = path[Math.min(path.length - 1, i + 1)]!;
    const ux = point.x - before.x;
    const uy = point.y - before.y;
    const vx = after.x - point.x;
    const vy = after.y - point.y;
    const u = Math.sqrt(ux * ux + uy * uy);
    const v = Math.sqrt(vx * vx + vy * vy);
    along += u / size;
    const chord = Math.sqrt((ux + vx) * (ux + vx) + (uy + vy) * (uy + vy));
    const twiceTheArea = Math.abs(ux * vy - uy * vx);
    const radius = twiceTheArea > 1e-12 ? (u * v * chord) / (2 * twiceTheArea * size) : 4;
    const speed = u === 0 || v === 0 ? 0.6 : cubeRoot(Math.min(4, Math.max(0.02, radius)) * 2);
    return { along, speed, down: chord > 0 ? (uy + vy) / chord : 0 };
  });
}

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

/** How thin the ink lies, 0 a pool to 1 the faintest trace. */
function thinness(
  point: PathPoint,
  index: number,
  pressure: number,
  speed: number,
  rest: number,
  { seed, pageSeed, size }: StrokePlace,
  nib: Nib,
): number {
  const flow = wanderOnPlane(pageSeed ^ 0x1f7, point.x / (size * 5), point.y / (size * 2.2));
  const feed = wanderOnPlane(pageSeed ^ 0x3a1, point.x / (size * 0.9), point.y / (size * 0.9));
  const grain = nib.grain * 0.1 * normal(seed, 300 + index);
  const thin =
    0.45 + 0.1 * flow + 0.12 * feed + 0.08 * (speed - 1) - 0.3 * (pressure - REST_PRESSURE) - 0.25 * nib.pooling * rest;
  return Math.min(1, Math.max(0, thin + grain));
}
