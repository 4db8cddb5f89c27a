import { pointsAlong } from '../geometry/pen-curve.js';
import type { XHeights } from '../geometry/units.js';
import type { Allograph, HandPoint, StrokeRole } from '../hand/hand.js';
import type { ShapedLetter } from '../typesetting/shape-word.js';
import { normal, uniform } from '../variation/chance.js';
import { hopOf, settled } from './stance.js';

/** A point of a stroke while it is being formed, in x-heights from the word's origin. */
export interface FormedPoint {
  x: XHeights;
  y: XHeights;
  halfWidth: XHeights;
}

export interface FormedStroke {
  readonly role: StrokeRole;
  readonly points: FormedPoint[];
}

/** A letter as it is written this time; `entry` and `exit` are where the pen may come in and leave. */
export interface FormedLetter {
  readonly strokes: FormedStroke[];
  readonly entry: { readonly x: XHeights; readonly y: XHeights } | null;
  readonly exit: { readonly x: XHeights; readonly y: XHeights } | null;
}

/** Points this close let every bend survive that the variation puts in. */
const SPACING: XHeights = 0.3;

/** Standard deviations of what differs between two of the same letter in natural writing. */
const WIDTH = 0.06;
const HEIGHT = 0.045;
const ASCENDER = 0.035;
const DESCENDER = 0.04;
const SHEAR = 0.004;
const LOOP = 0.06;
const MARK_X = 0.055;
const MARK_Y = 0.06;
const MARK_LENGTH = 0.15;
const MARK_TILT = 0.07;

/** One letter written once: its shape, stretched and leaned as this time has it, at its place in the word. */
export function formLetter(letter: ShapedLetter, freedom: number, isLast: boolean): FormedLetter {
  const { allograph, seed, x: origin } = letter;
  const bend = bodyBend(letter, freedom);
  const strokes = fineStrokes(allograph).map(({ role, points }, i): FormedStroke => {
    const formed = role === 'mark' ? markMoved(points, seed, i, freedom) : points.map(copyOf);
    for (const point of formed) {
      bend(point);
      point.x += origin;
    }
    return { role, points: formed };
  });
  if (isLast) drawOut(strokes, seed, freedom);
  return { strokes, entry: moved(allograph.entry, bend, origin), exit: moved(allograph.exit, bend, origin) };
}

function moved(
  place: { readonly x: XHeights; readonly y: XHeights } | undefined,
  bend: (point: { x: XHeights; y: XHeights }) => void,
  origin: XHeights,
): FormedLetter['exit'] {
  if (!place) return null;
  const at = { x: place.x, y: place.y };
  bend(at);
  at.x += origin;
  return at;
}

/** The stretch and lean of a whole letter, without kinks: above the x-height and below the line it stretches by itself. */
function bodyBend({ hand, allograph, seed }: ShapedLetter, freedom: number) {
  const width = 1 + normal(seed, 1) * WIDTH * freedom;
  const height = 1 + normal(seed, 2) * HEIGHT * freedom;
  const ascender = height + normal(seed, 3) * ASCENDER * freedom;
  const descender = height + normal(seed, 4) * DESCENDER * freedom;
  const shear = normal(seed, 5) * SHEAR * freedom;
  const hop = settled(hand, allograph) + normal(seed, 6) * hopOf(hand) * freedom;
  const loop = normal(seed, 7) * LOOP * freedom;
  const middle = allograph.advance / 2;
  return (point: { x: XHeights; y: XHeights }): void => {
    const { x, y } = point;
    const beyond = y < -1 ? -1 - y : y > 0 ? y : 0;
    const open = 1 + loop * Math.min(1, beyond);
    point.x = middle + (x - middle) * width * open - y * shear;
    point.y = hop + (y < -1 ? -height + (y + 1) * ascender : y > 0 ? y * descender : y * height);
  };
}

/** A bar or dot put on afterwards: never quite in the same place, nor quite as long. */
function markMoved(points: readonly HandPoint[], seed: number, stroke: number, freedom: number): FormedPoint[] {
  const draw = 20 + stroke * 5;
  const dx = (normal(seed, draw) + 0.25) * MARK_X * freedom;
  const dy = normal(seed, draw + 1) * MARK_Y * freedom;
  const length = 1 + normal(seed, draw + 2) * MARK_LENGTH * freedom;
  const tilt = normal(seed, draw + 3) * MARK_TILT * freedom;
  const centre = points[points.length >> 1]!;
  return points.map(({ x, y, halfWidth }) => ({
    x: centre.x + (x - centre.x) * length + dx,
    y: y + (x - centre.x) * tilt + dy,
    halfWidth,
  }));
}

/** The last stroke of a word runs out freely: drawn out at times, cut short at others. */
function drawOut(strokes: readonly FormedStroke[], seed: number, freedom: number): void {
  const stroke = strokes.findLast(({ role }) => role === 'body');
  if (!stroke || stroke.points.length < 4) return;
  const { points } = stroke;
  const end = points.at(-1)!;
  const from = points.findLastIndex((point) => squared(point.x - end.x) + squared(point.y - end.y) > 0.16);
  const pivot = points[from];
  if (!pivot || end.x <= pivot.x) return;
  const reach = 1 + (uniform(seed, 40) < 0.3 ? 0.7 * uniform(seed, 41) : normal(seed, 42) * 0.12) * freedom;
  for (const point of points.slice(from + 1)) {
    point.x = pivot.x + (point.x - pivot.x) * reach;
    point.y = pivot.y + (point.y - pivot.y) * (0.5 + reach / 2);
  }
}

function squared(x: number): number {
  return x * x;
}

const fine = new WeakMap<Allograph, readonly { readonly role: StrokeRole; readonly points: readonly HandPoint[] }[]>();

/** The strokes of a shape with points close enough to bend; worked out once for each shape. */
function fineStrokes(allograph: Allograph) {
  let strokes = fine.get(allograph);
  if (!strokes) {
    strokes = allograph.strokes.map(({ role, points }) => ({ role, points: pointsAlong(points, SPACING) }));
    fine.set(allograph, strokes);
  }
  return strokes;
}

function copyOf({ x, y, halfWidth }: HandPoint): FormedPoint {
  return { x, y, halfWidth };
}
