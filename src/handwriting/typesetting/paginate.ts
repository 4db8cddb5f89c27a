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
 * Deals the lines out to pages, page by page, reading no further ahead than it has to. No paragraph leaves a single line
 * behind or sends one ahead (widows, orphans), a salutation is never last on a page, and a closing takes at least two lines
 * of the letter along to its page. No lines at all make one empty page.
 * @param live true while the letter is being dictated: then no line moves to the next page because of what comes after
 * it, but no paragraph begins on the last line of a page either (docs/decisions/0032)
 */
export function* paginate(
  lines: Iterable<SetLine>,
  areaOf: (page: number) => WritingArea,
  live = false,
): Generator<LineOnPage[], void, undefined> {
  const ahead = new LinesAhead(lines);
  let page = 0;
  do {
    const filled = fillPage(ahead, areaOf(page));
    const kept = goodEnd(ahead, filled, areaOf(page), live);
    yield filled.slice(0, kept);
    ahead.pass(kept);
    page++;
  } while (ahead.at(0));
}

/** Lines that are still to be dealt out, set only when they are looked at. */
class LinesAhead {
  readonly #source: Iterator<SetLine>;
  #known: SetLine[] = [];

  constructor(lines: Iterable<SetLine>) {
    this.#source = lines[Symbol.iterator]();
  }

  /** The line so many places ahead, if the letter has it. */
  at(place: number): SetLine | undefined {
    while (this.#known.length <= place) {
      const next = this.#source.next();
      if (next.done) return undefined;
      this.#known.push(next.value);
    }
    return this.#known[place];
  }

  pass(count: number): void {
    this.#known = this.#known.slice(count);
  }
}

/** As many lines as the area holds; at least one, or nothing would ever be written. */
function fillPage(lines: LinesAhead, area: WritingArea): LineOnPage[] {
  const page: LineOnPage[] = [];
  let baseline = area.firstBaseline;
  for (let line = lines.at(0); line; line = lines.at(page.length)) {
    if (page.length > 0) baseline += area.leading * (1 + blanksBefore(line));
    if (page.length > 0 && (startsPage(line) || isBelow(baseline, area))) break;
    page.push({ line, baseline });
  }
  return page;
}

function isBelow(baseline: Millimetres, { lastBaseline }: WritingArea): boolean {
  return baseline > lastBaseline + 1e-6;
}

const startsPage = ({ number, block }: SetLine) => number === 0 && block.startsPage;

function blanksBefore({ number, block }: SetLine): number {
  return number === 0 ? block.blankBefore : 0;
}

/** How many of the lines that fill a page stay on it, so that it ends well; all of them if no better end is near. */
function goodEnd(lines: LinesAhead, filled: readonly LineOnPage[], area: WritingArea, live: boolean): number {
  const end = filled.length;
  const next = lines.at(end);
  const beginsAtFoot = live && end > 1 && isBeginningAtFoot(filled[end - 1]!, area);
  if (!beginsAtFoot && (!next || startsPage(next))) return end;
  for (let at = beginsAtFoot ? end - 1 : end; at > Math.max(1, end - MOST_LINES_GIVEN_UP - 1); at--) {
    if (mayEndBefore(lines, at, live)) return at;
  }
  return end;
}

/** True for a paragraph's first line that has no room for a second one below it. */
function isBeginningAtFoot({ line, baseline }: LineOnPage, area: WritingArea): boolean {
  return line.number === 0 && !line.block.staysWithPrevious && isBelow(baseline + area.leading, area);
}

function mayEndBefore(lines: LinesAhead, at: number, live: boolean): boolean {
  const before = lines.at(at - 1)!;
  const after = lines.at(at)!;
  if (after.number === 0) {
    const staysOnPage = after.block.staysWithPrevious && (!live || before.block.staysWithPrevious);
    return !staysOnPage && !before.block.staysWithNext;
  }
  const leavesOneBehind = after.number === 1;
  return !leavesOneBehind && (live || (!after.isLast && sendsEnough(lines, at)));
}

/** A closing within the next lines has at least two of the letter's before it. */
function sendsEnough(lines: LinesAhead, at: number): boolean {
  const closes = (place: number) => lines.at(place)?.block.staysWithPrevious ?? false;
  return !closes(at) && !closes(at + 1);
}
