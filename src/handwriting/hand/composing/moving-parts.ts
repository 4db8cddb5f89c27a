import type { XHeights } from '../../geometry/units.js';
import type { Allograph, HandStroke } from '../hand.js';
import { extentOf, rounded, shifted } from './moved-strokes.js';

/** Letters with a part that one and the same hand sets now so, now so. */
const CROSSED = 'tf';
const DOTTED = 'ijіј';

/** A mark shorter than this is a dot; a bar is longer, and runs flatter than this. */
const DOT: XHeights = 0.3;
const FLAT = 0.6;

/** A hasty bar is longer by this and flies to the right and up; a brief one is shorter, lower and rises. */
const HASTY = { length: 1.35, dx: 0.1, dy: -0.09, tilt: 0.02 } as const;
const BRIEF = { length: 0.82, dx: 0.02, dy: 0.06, tilt: -0.1 } as const;
/** A dot in haste lands further on; a dash for a dot is pulled this far. */
const FLYING: XHeights = 0.12;
const DASH = { dx: 0.13, dy: -0.05 } as const;

/** Further shapes of a letter in which only its bar or its dot is another; none where the letter has no such part. */
export function movingParts(character: string, plain: Allograph): Allograph[] {
  const marks = plain.strokes.filter(({ role }) => role === 'mark');
  const [mark] = marks;
  if (marks.length !== 1 || !mark) return [];
  if (CROSSED.includes(character) && isBar(mark))
    return [HASTY, BRIEF].map((way) => withMark(plain, movedBar(mark, way)));
  if (DOTTED.includes(character) && isDot(mark)) {
    return [withMark(plain, shifted([mark], FLYING, 0)[0]!), withMark(plain, dashFor(mark))];
  }
  return [];
}

function withMark(plain: Allograph, mark: HandStroke): Allograph {
  return { ...plain, strokes: plain.strokes.map((stroke) => (stroke.role === 'mark' ? mark : stroke)) };
}

function isDot(mark: HandStroke): boolean {
  const { left, right, top, bottom } = extentOf([mark]);
  return Math.max(right - left, bottom - top) < DOT;
}

function isBar({ points }: HandStroke): boolean {
  const [from, to] = [points[0]!, points.at(-1)!];
  return to.x - from.x > DOT && Math.abs(to.y - from.y) < FLAT * (to.x - from.x);
}

function movedBar({ role, points }: HandStroke, { length, dx, dy, tilt }: typeof HASTY | typeof BRIEF): HandStroke {
  const [from, to] = [points[0]!, points.at(-1)!];
  const middle = (from.x + to.x) / 2;
  return {
    role,
    points: points.map((point) => {
      const along = (point.x - middle) * length;
      return rounded({ ...point, x: middle + along + dx, y: point.y + dy + along * tilt });
    }),
  };
}

function dashFor({ role, points }: HandStroke): HandStroke {
  const { x, y, halfWidth } = points[0]!;
  const thin = halfWidth * 0.85;
  return {
    role,
    points: [
      rounded({ x: x - DASH.dx / 2, y: y - DASH.dy / 2, halfWidth: thin }),
      rounded({ x: x + DASH.dx, y: y + DASH.dy, halfWidth: thin * 0.7 }),
    ],
  };
}
