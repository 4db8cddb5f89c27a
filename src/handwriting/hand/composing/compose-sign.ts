import { pointsAlong } from '../../geometry/pen-curve.js';
import type { XHeights } from '../../geometry/units.js';
import type { Allograph, HandStroke } from '../hand.js';
import type { Accent, AccentPlace } from './accents.js';
import { extentOf, rounded, scaled, shifted } from './moved-strokes.js';

/** So close are the points that the letter's extents are read off. */
const EVEN: XHeights = 0.1;
/** Bare paper between a letter and what stands above or below it, at least. */
const CLEARANCE: XHeights = 0.14;
/** An accent stands over this much of the letter's top, or under this much of its foot. */
const SHOULDER: XHeights = 0.45;
/** A hand may put an accent higher over its letter than need be, but not higher than this. */
const LOFTIEST: XHeights = 0.4;
/** How long a bar through a stem is, how far up the letter it crosses, and how a slash rises per length. */
const BAR_LENGTH: XHeights = 0.62;
const HIGH = 0.76;
const MIDDLE = 0.47;
const SLASH_TILT = 0.55;

/** A letter with an accent set to it; `lean` is the hand's slant as horizontal distance per height. */
export function composeSign(base: Allograph, accent: Accent, lean: number): Allograph {
  const dense = base.strokes.map(({ role, points }) => ({ role, points: pointsAlong(points, EVEN) }));
  const marks = PLACINGS[accent.place](accent.strokes, dense, lean).map(
    ({ points }): HandStroke => ({ role: 'mark', points }),
  );
  return { ...base, strokes: [...base.strokes, ...marks] };
}

/** A letter without its dot, to set an accent in its place. */
export function dotless(base: Allograph): Allograph {
  return { ...base, strokes: base.strokes.filter(({ role }) => role === 'body') };
}

type Placing = (accent: readonly HandStroke[], base: readonly HandStroke[], lean: number) => HandStroke[];

const PLACINGS: Readonly<Record<AccentPlace, Placing>> = {
  above,
  below,
  tail: asTail,
  beside,
  'high bar': (accent, base) => across(accent, base, HIGH, 0),
  'middle bar': (accent, base) => across(accent, base, MIDDLE, 0),
  slash: (accent, base) => across(accent, base, MIDDLE, SLASH_TILT),
};

/** Over the middle of the letter's top, where the hand would put it over a small letter or as much higher as the letter is. */
function above(accent: readonly HandStroke[], base: readonly HandStroke[], lean: number): HandStroke[] {
  const { top } = extentOf(base);
  const shoulder = extentOf(base, ({ y }) => y < top + SHOULDER);
  const own = extentOf(accent);
  const bottom = Math.max(top - LOFTIEST, Math.min(own.bottom + top + 1, top - CLEARANCE));
  const height = (own.bottom - own.top) / 2;
  const over = (top + SHOULDER / 2 - (bottom - height)) * lean;
  return shifted(accent, (shoulder.left + shoulder.right) / 2 + over, bottom - own.bottom);
}

/** Under the middle of its foot. */
function below(accent: readonly HandStroke[], base: readonly HandStroke[], lean: number): HandStroke[] {
  const { bottom } = extentOf(base);
  const foot = extentOf(base, ({ y }) => y > bottom - SHOULDER);
  const own = extentOf(accent);
  const top = Math.max(own.top, bottom - CLEARANCE / 3);
  return shifted(accent, (foot.left + foot.right) / 2 - (top - bottom + SHOULDER) * lean, top - own.top);
}

/** From where the letter's foot ends at the right. */
function asTail(accent: readonly HandStroke[], base: readonly HandStroke[]): HandStroke[] {
  const feet = base.flatMap(({ points }) => points).filter(({ y }) => y > -0.25 && y < 0.3);
  const foot = feet.reduce((most, point) => (point.x > most.x ? point : most), feet[0] ?? { x: 0, y: 0 });
  const own = extentOf(accent);
  return shifted(accent, foot.x - (own.right - own.left) / 4, foot.y - own.top - 0.04);
}

/** At the right of its top, as the caron of ď and ť is written. */
function beside(accent: readonly HandStroke[], base: readonly HandStroke[]): HandStroke[] {
  const { top } = extentOf(base);
  const { right } = extentOf(base, ({ y }) => y < top + SHOULDER);
  const own = extentOf(accent);
  return shifted(accent, right + CLEARANCE - own.left, top + CLEARANCE - own.top);
}

/** Through the stem, or through both; `share` is how far up, `tilt` the rise per length. */
function across(accent: readonly HandStroke[], base: readonly HandStroke[], share: number, tilt: number): HandStroke[] {
  const body = base.filter(({ role }) => role === 'body');
  const { top, bottom } = extentOf(body);
  const y = bottom < 0.3 ? top * share : (top + bottom) / 2;
  const there = extentOf(body, (point) => Math.abs(point.y - y) < SHOULDER / 2);
  const { left, right } = Number.isFinite(there.left) ? there : extentOf(body);
  const isBowl = share === MIDDLE && tilt === 0 && right - left > BAR_LENGTH;
  const x = isBowl ? left + BAR_LENGTH / 4 : (left + right) / 2;
  const length = isBowl ? BAR_LENGTH : Math.max(BAR_LENGTH, right - left + BAR_LENGTH / 2);
  const own = extentOf(accent);
  const bar = scaled(accent, length / (own.right - own.left));
  const at = extentOf(bar);
  return shifted(bar, x - (at.left + at.right) / 2, y - (at.top + at.bottom) / 2).map(({ role, points }) => ({
    role,
    points: points.map((point) => rounded({ ...point, y: point.y - (point.x - x) * tilt })),
  }));
}
