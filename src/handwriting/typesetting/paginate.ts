import type { Millimetres } from '../geometry/units.js';
import type { SetLine } from './set-lines.js';

/** The part of a page that is written on. Baselines lie on `firstBaseline + n · leading`, none below `lastBaseline`. */
export interface WritingArea {
  readonly left: Millimetres;
  readonly right: Millimetres;
  readonly firstBaseline: Millimetres;
  readonly lastBaseline: Millimetres;
  readonly leading: Millimetres;
  /** True where printed lines are there to be written on. */
  readonly ruled: boolean;
}

/** A line and the ideal baseline it was given; the hand departs from it. */
export interface LineOnPage {
  readonly line: SetLine;
  readonly baseline: Millimetres;
}

/** Looking back further than this for a better place to end a page would leave it visibly short. */
const MOST_LINES_GIVEN_UP = 4;

/**
 * Deals the lines out to pages. No paragraph leaves a single line behind or sends one ahead (widows, orphans), a
 * salutation is never last on a page, and a closing takes at least two lines of the letter along to its page. No lines at
 * all make one empty page.
 */
export function paginate(lines: readonly SetLine[], areaOf: (page: number) => WritingArea): LineOnPage[][] {
  const pages: LineOnPage[][] = [];
  for (let start = 0; start < lines.length; ) {
    const filled = fillPage(lines, start, areaOf(pages.length));
    const end = start + filled.length;
    const isCut = end < lines.length && !startsPage(lines[end]!);
    const kept = isCut ? bestEnd(lines, start, end) - start : filled.length;
    pages.push(filled.slice(0, kept));
    start += kept;
  }
  return pages.length > 0 ? pages : [[]];
}

/** As many lines from `start` on as the area holds; at least one, or nothing would ever be written. */
function fillPage(lines: readonly SetLine[], start: number, area: WritingArea): LineOnPage[] {
  const page: LineOnPage[] = [];
  let baseline = area.firstBaseline;
  for (const line of lines.slice(start)) {
    if (page.length > 0) baseline += area.leading * (1 + blanksBefore(line));
    if (page.length > 0 && (startsPage(line) || baseline > area.lastBaseline + 1e-6)) break;
    page.push({ line, baseline });
  }
  return page;
}

const startsPage = ({ number, block }: SetLine) => number === 0 && block.startsPage;

function blanksBefore({ number, block }: SetLine): number {
  return number === 0 ? block.blankBefore : 0;
}

/** The last place not after `end` where a page may end well; `end` itself if there is none near. */
function bestEnd(lines: readonly SetLine[], start: number, end: number): number {
  for (let at = end; at > Math.max(start + 1, end - MOST_LINES_GIVEN_UP - 1); at--) {
    if (mayEndBefore(lines, at)) return at;
  }
  return end;
}

function mayEndBefore(lines: readonly SetLine[], at: number): boolean {
  const before = lines[at - 1]!;
  const after = lines[at]!;
  if (after.number === 0) return !after.block.staysWithPrevious && !before.block.staysWithNext;
  const leavesOneBehind = after.number === 1;
  const sendsOneAhead = after.isLast;
  const closingFollows = lines.slice(at, at + 3).some((line) => line.block.staysWithPrevious);
  const sendsEnough = !closingFollows || !lines.slice(at, at + 2).some((line) => line.block.staysWithPrevious);
  return !leavesOneBehind && !sendsOneAhead && sendsEnough;
}
