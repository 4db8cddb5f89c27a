import { type CurvePoint, pointsAlong } from '../../src/handwriting/geometry/pen-curve.js';
import type { PageDrawing } from '../../src/handwriting/page/page-drawing.js';

/** What stands too close on one page; lengths in x-heights. */
export interface Crowding {
  /** Pairs of words side by side on a line. */
  readonly pairs: number;
  /** … whose inks touch anywhere: words run into each other. */
  readonly touching: number;
  /** Least distance of small letters, baseline to x-height, between two words side by side; infinite without pairs. */
  readonly leastGap: number;
  readonly words: number;
  /** Words whose ink runs through ink of the line above or below. */
  readonly crossing: number;
  /** Words with ink off the paper. */
  readonly offPaper: number;
}

/** Close enough that two strokes cannot cross unseen: less than a thin line is wide. */
const SPACING = 0.1;
/** Half the height of a row of small letters about its middle, with a little left out for feet that hang or stand. */
const BODY_HALF = 0.45;

/** The ink of one word: where the pen went, thick as it wrote. */
interface InkedWord {
  readonly line: number;
  readonly size: number;
  readonly points: readonly CurvePoint[];
  /** Of those, the ones between baseline and x-height. */
  readonly body: readonly CurvePoint[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Measures the inked strokes themselves, as they lie on the paper after everything that bends them. */
export function crowdingOf(page: PageDrawing): Crowding {
  const words = inkedWords(page);
  const pairs = words
    .slice(1)
    .flatMap((after, i) => (words[i]!.line === after.line ? [[words[i]!, after] as const] : []));
  const gaps = pairs.map(([before, after]) => leastDistance(before.body, after.body, before.size) / before.size);
  const crossing = words.filter((word) =>
    words.some((other) => Math.abs(other.line - word.line) === 1 && touch(word, other)),
  );
  return {
    pairs: pairs.length,
    touching: pairs.filter(([before, after]) => touch(before, after)).length,
    leastGap: Math.min(Number.POSITIVE_INFINITY, ...gaps),
    words: words.length,
    crossing: crossing.length,
    offPaper: words.filter((word) => isOff(word, page.paper)).length,
  };
}

function inkedWords(page: PageDrawing): InkedWord[] {
  const inks = page.words.map((): CurvePoint[] => []);
  for (const mark of page.marks) {
    if (mark.kind !== 'ink') continue;
    const { xHeight } = page.words[mark.word]!;
    for (const point of pointsAlong(mark.points, SPACING * xHeight)) inks[mark.word]!.push(point);
  }
  return page.words.flatMap(({ line, baseline, x, angle, xHeight }, i) => {
    const points = inks[i]!;
    if (points.length === 0) return [];
    const isBody = (point: CurvePoint) =>
      Math.abs(point.y - (baseline + angle * (point.x - x) - xHeight / 2)) < BODY_HALF * xHeight;
    return [{ line, size: xHeight, points, body: points.filter(isBody), ...reachOf(points) }];
  });
}

function reachOf(points: readonly CurvePoint[]): Pick<InkedWord, 'left' | 'right' | 'top' | 'bottom'> {
  const reach = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, halfWidth } of points) {
    reach.left = Math.min(reach.left, x - halfWidth);
    reach.right = Math.max(reach.right, x + halfWidth);
    reach.top = Math.min(reach.top, y - halfWidth);
    reach.bottom = Math.max(reach.bottom, y + halfWidth);
  }
  return reach;
}

function isOff({ left, right, top, bottom }: InkedWord, { width, height }: PageDrawing['paper']): boolean {
  return left < 0 || top < 0 || right > width || bottom > height;
}

function touch(a: InkedWord, b: InkedWord): boolean {
  const boxesMeet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxesMeet && leastDistance(a.points, b.points, 0) < 0;
}

/** Between the edges of two inks, negative where they overlap; what is further apart than `far` along x may be passed over. */
function leastDistance(a: readonly CurvePoint[], b: readonly CurvePoint[], far: number): number {
  const from = b.reduce((least, { x, halfWidth }) => Math.min(least, x - halfWidth), Number.POSITIVE_INFINITY);
  const near = a.filter(({ x, halfWidth }) => x + halfWidth > from - 3 * far);
  let least = Number.POSITIVE_INFINITY;
  for (const p of near) {
    for (const q of b) {
      const [dx, dy, radii] = [p.x - q.x, p.y - q.y, p.halfWidth + q.halfWidth];
      if (Math.abs(dx) - radii < least) least = Math.min(least, Math.sqrt(dx * dx + dy * dy) - radii);
    }
  }
  return least;
}
