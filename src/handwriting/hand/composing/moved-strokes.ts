import type { XHeights } from '../../geometry/units.js';
import type { HandPoint, HandStroke } from '../hand.js';

/** The box around the ink of some strokes; y down. */
export interface Extent {
  readonly left: XHeights;
  readonly right: XHeights;
  readonly top: XHeights;
  readonly bottom: XHeights;
}

/** The box around strokes' ink, or around those of its points that `isCounted`. */
export function extentOf(
  strokes: readonly HandStroke[],
  isCounted: (point: HandPoint) => boolean = () => true,
): Extent {
  const points = strokes.flatMap((stroke) => stroke.points).filter(isCounted);
  return {
    left: Math.min(...points.map(({ x, halfWidth }) => x - halfWidth)),
    right: Math.max(...points.map(({ x, halfWidth }) => x + halfWidth)),
    top: Math.min(...points.map(({ y, halfWidth }) => y - halfWidth)),
    bottom: Math.max(...points.map(({ y, halfWidth }) => y + halfWidth)),
  };
}

export function shifted(strokes: readonly HandStroke[], dx: XHeights, dy: XHeights): HandStroke[] {
  return moved(strokes, (point) => ({ ...point, x: point.x + dx, y: point.y + dy }));
}

/** About the middle of their box; the pen stays as wide as it is. */
export function scaled(strokes: readonly HandStroke[], by: number): HandStroke[] {
  const { x, y } = middleOf(strokes);
  return moved(strokes, (point) => ({ ...point, x: x + (point.x - x) * by, y: y + (point.y - y) * by }));
}

/** Left for right. */
export function mirrored(strokes: readonly HandStroke[]): HandStroke[] {
  const { x } = middleOf(strokes);
  return moved(strokes, (point) => ({ ...point, x: 2 * x - point.x }));
}

export function upsideDown(strokes: readonly HandStroke[]): HandStroke[] {
  const { y } = middleOf(strokes);
  return moved(strokes, (point) => ({ ...point, y: 2 * y - point.y }));
}

function middleOf(strokes: readonly HandStroke[]): { readonly x: XHeights; readonly y: XHeights } {
  const { left, right, top, bottom } = extentOf(strokes);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function moved(strokes: readonly HandStroke[], move: (point: HandPoint) => HandPoint): HandStroke[] {
  return strokes.map(({ role, points }) => ({ role, points: points.map(move).map(rounded) }));
}

/** To a thousandth of an x-height, as strokes are kept. */
export function rounded({ x, y, halfWidth }: HandPoint): HandPoint {
  return { x: thousandths(x), y: thousandths(y), halfWidth: thousandths(halfWidth) };
}

/** Never -0, which JSON would not keep. */
function thousandths(value: XHeights): XHeights {
  return Math.round(value * 1000) / 1000 + 0;
}
