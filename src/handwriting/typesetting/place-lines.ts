import type { Millimetres } from '../geometry/units.js';
import { smallLetterHeight } from '../hand/small-letters.js';
import { dealt, dealtInRuns, uniform } from '../variation/chance.js';
import { wander } from '../variation/noise.js';
import { placeSeed } from '../variation/place-seed.js';
import type { LineOnPage, WritingArea } from './paginate.js';
import type { SetLine, SetWord } from './set-lines.js';
import type { SettingStyle } from './text-block.js';

/** A word where it will be written: `x` is the left edge of its ink, `baseline` the height of its foot there. */
export interface PlacedWord {
  readonly set: SetWord;
  readonly x: Millimetres;
  readonly baseline: Millimetres;
  /** Rise of the line to the right: page y gained per x, positive falling. */
  readonly slope: number;
  /** Millimetres per x-height. */
  readonly size: Millimetres;
  readonly line: number;
  readonly page: number;
}

export interface PlacedLine {
  readonly line: SetLine;
  readonly words: readonly PlacedWord[];
}

/**
 * Departures of a line from the ideal; standard deviations, natural writing. What goes line by line is dealt out
 * evenly, since what the eye takes in is how much the lines of this page differ.
 */
const MARGIN_DRIFT = 0.3; // x-heights, slowly down the page: the margin leans in or out
const MARGIN_HOP = 0.55; // x-heights, line by line
const PITCH = 0.158; // x-heights, from the line above, or on ruled paper from the printed line
const SLOPE = 0.0029; // radians, about .17 degrees, line by line
const SLOPE_DRIFT = 0.0012; // radians, slowly over the page
/** A line tilts about a place so far across the page. */
const PIVOT = 0.3;
/** How much less than its share a blank line measures that is left by eye, as a share of the leading. */
const BY_EYE = { least: 0.04, most: 0.4 };
/** An indented closing starts this far across the measure. */
export const INDENTED_SHARE = 0.46;
/** Printed lines guide the hand, but only so far. */
const RULED_GUIDANCE = 0.55;

/** Puts the lines of a page where a hand would: near their ideal places, each by its own chance. */
export function placeLines(
  lines: readonly LineOnPage[],
  page: number,
  area: WritingArea,
  style: SettingStyle,
): PlacedLine[] {
  const pageSeed = placeSeed(style.seed, 'page', page);
  const pivot = area.left + PIVOT * (area.right - area.left);
  let closer: Millimetres = 0;
  let sag: Millimetres = 0;
  return lines.map(({ line, baseline }, number) => {
    if (number > 0 && !area.ruled) closer += blankLeftByEye(line) * style.freedom * area.leading;
    const size = style.xHeight * line.block.scale;
    const seen = size * smallLetterHeight(line.block.hands[0]);
    const guidance = area.ruled ? RULED_GUIDANCE : 1;
    const place = (baseline - area.firstBaseline) / (area.leading * 5);
    const margin =
      (wander(pageSeed, place) * MARGIN_DRIFT + dealt(pageSeed ^ 0x1e35, number) * MARGIN_HOP) * style.freedom * seen;
    const step = dealtInRuns(pageSeed ^ 0x4f09, number) * PITCH * style.freedom * guidance * seen;
    sag = area.ruled ? step : sag + step;
    const tilt = dealt(pageSeed ^ 0x3d17, number) * SLOPE + wander(pageSeed ^ 0x5bd1, place) * SLOPE_DRIFT;
    const slope = tilt * style.freedom * guidance;
    const start = startOf(line, area, margin);
    const words = line.words.map((set): PlacedWord => {
      const x = line.block.direction === 'rtl' ? start - set.offset - set.width : start + set.offset;
      return { set, x, baseline: baseline - closer + sag + slope * (x - pivot), slope, size, line: number, page };
    });
    return { line, words };
  });
}

/** By how much of a line the text moves up before this one: nobody measures a blank line on unruled paper. */
function blankLeftByEye({ number, block, seed }: SetLine): number {
  if (number > 0 || block.blankBefore === 0) return 0;
  return BY_EYE.least + (BY_EYE.most - BY_EYE.least) * uniform(seed, 13);
}

/** Page x where the line's writing starts: its left end, or its right end where lines run to the left. */
function startOf(line: SetLine, area: WritingArea, margin: Millimetres): Millimetres {
  const runsLeft = line.block.direction === 'rtl';
  const room = area.right - area.left;
  const inset = Math.max(0, Math.min(insetOf(line, room) + margin, room - line.width));
  const wandered = line.block.align === 'left' ? line.indent + margin : inset;
  return runsLeft ? area.right - wandered : area.left + wandered;
}

function insetOf(line: SetLine, room: Millimetres): Millimetres {
  return { left: line.indent, indented: room * INDENTED_SHARE, right: room - line.width }[line.block.align];
}
