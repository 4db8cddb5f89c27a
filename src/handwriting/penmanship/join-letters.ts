import { uniform } from '../variation/chance.js';
import type { FormedLetter, FormedPoint, FormedStroke } from './form-letter.js';

/** An exit and an entry further apart than this are no join but a new start. In x-heights. */
const FURTHEST_JOIN = 0.75;
/** A stroke belongs to its letter's exit or entry if it ends or begins this near to it. */
const AT_THE_DOOR = 0.25;
/** How often two t's side by side share one bar. */
const SHARED_BAR = 0.6;
/** The bend that brings the two ends together is spread over so much of the stroke on either side. */
const BLEND_POINTS = 4;

/**
 * The strokes of a word in writing order: where one letter's exit meets the next one's entry the pen stays down and the
 * two become one stroke; bars and dots come after the word. `lifts` is the share of joins where the pen is lifted anyway.
 */
export function joinLetters(letters: readonly FormedLetter[], seed: number, lifts: number): FormedStroke[] {
  const bodies: FormedStroke[] = [];
  const marksOf: FormedStroke[][] = [];
  letters.forEach((letter, i) => {
    const own = letter.strokes.filter(({ role }) => role === 'body');
    for (const mark of letter.strokes.filter(({ role }) => role === 'mark')) {
      const neighbour = marksOf[i - 1]?.at(-1);
      if (neighbour && uniform(seed, 500 + i) < SHARED_BAR && isOneBar(neighbour, mark)) lengthen(neighbour, mark);
      else (marksOf[i] ??= []).push(mark);
    }
    const before = letters[i - 1];
    const last = bodies.at(-1);
    const first = own[0];
    const lifted = uniform(seed, 200 + i) < lifts;
    if (before && last && first && !lifted && meet(before, last, letter, first)) {
      blend(last.points, first.points);
      own.shift();
    }
    bodies.push(...own);
  });
  return [...bodies, ...marksOf.flat()];
}

/** True where the pen can go on from the end of `last` into the beginning of `first`. */
function meet(before: FormedLetter, last: FormedStroke, after: FormedLetter, first: FormedStroke): boolean {
  const end = last.points.at(-1);
  const start = first.points[0];
  if (!before.exit || !after.entry || !end || !start || last.points.length < 2 || first.points.length < 2) return false;
  if (apart(end, before.exit) > AT_THE_DOOR || apart(start, after.entry) > AT_THE_DOOR) return false;
  return apart(end, start) <= FURTHEST_JOIN;
}

/** Appends `next` to `points`, each side bent towards where they meet, so that no corner tells where letters end. */
function blend(points: FormedPoint[], next: readonly FormedPoint[]): void {
  const end = points.at(-1)!;
  const start = next[0]!;
  const dx = start.x - end.x;
  const dy = start.y - end.y;
  const isOverlap = dx < 0.08;
  if (isOverlap) {
    const back = Math.min(BLEND_POINTS, points.length - 1);
    for (let k = 0; k < back; k++) nudge(points[points.length - 1 - k]!, dx / 2, dy / 2, 1 - k / back);
    const on = Math.min(BLEND_POINTS, next.length - 1);
    for (let k = 0; k < on; k++) nudge(next[k]!, -dx / 2, -dy / 2, 1 - k / on);
  }
  end.halfWidth = (end.halfWidth + start.halfWidth) / 2;
  points.push(...(isOverlap ? next.slice(1) : next));
}

/** True for two bars that lie nearly in one line, so that a hand in a hurry crosses both letters at once. */
function isOneBar(left: FormedStroke, right: FormedStroke): boolean {
  const end = left.points.at(-1)!;
  const start = right.points[0]!;
  return isBar(left) && isBar(right) && Math.abs(start.y - end.y) < 0.3 && start.x - end.x < FURTHEST_JOIN;
}

/** A mark that runs level from left to right. */
function isBar({ points }: FormedStroke): boolean {
  const run = points.at(-1)!.x - points[0]!.x;
  return run > 0.3 && Math.abs(points.at(-1)!.y - points[0]!.y) < run / 2;
}

function lengthen(bar: FormedStroke, by: FormedStroke): void {
  const end = bar.points.at(-1)!;
  bar.points.push(...by.points.filter(({ x }) => x > end.x + 0.15));
}

function nudge(point: FormedPoint, dx: number, dy: number, share: number): void {
  point.x += dx * share;
  point.y += dy * share;
}

function apart(a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}
