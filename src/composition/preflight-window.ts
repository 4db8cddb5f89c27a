import type { Millimetres } from '../handwriting/geometry/units.js';
import type { Mark, PageDrawing } from '../handwriting/page/page-drawing.js';
import type { Zone } from '../stationery/envelope.js';
import { pathBox } from '../stationery/path-box.js';
import type { ShownAddress } from './compose-letter.js';
import type { PreflightProblem } from './preflight.js';

interface Box {
  readonly left: Millimetres;
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
}

/**
 * Looks at the first page of a letter as it lies in its window envelope, wherever the sheet has slipped to: the whole address
 * shows, and nothing but the address.
 */
export function preflightWindow(page: PageDrawing, { drawing, view }: ShownAddress): PreflightProblem[] {
  const words = drawing.words.length;
  const isAddress = (mark: Mark) => mark.kind === 'ink' && mark.word >= 0 && mark.word < words;
  const hidden = Math.max(0, ...page.marks.filter(isAddress).map((mark) => overstep(boxOf(mark), view.always)));
  const strangers = page.marks.filter((mark) => !isAddress(mark) && touches(boxOf(mark), view.sometimes));
  return [
    ...problem(
      hidden > 0,
      'address_out_of_sight',
      `the address comes ${hidden.toFixed(1)} mm too near to an edge of the`,
    ),
    ...problem(strangers.length > 0, 'seen_through_window', 'something besides the address may show in the'),
  ];
}

function problem(holds: boolean, code: PreflightProblem['code'], words: string): PreflightProblem[] {
  return holds ? [{ code, page: 1, message: `${words} window of the envelope, where the sheet slips` }] : [];
}

/** How far a box reaches out of a zone, on the side where it does most; negative where it stays inside. */
function overstep({ left, top, right, bottom }: Box, { x, y, width, height }: Zone): Millimetres {
  return Math.max(x - left, y - top, right - x - width, bottom - y - height);
}

function touches({ left, top, right, bottom }: Box, { x, y, width, height }: Zone): boolean {
  return left < x + width && right > x && top < y + height && bottom > y;
}

/** Nothing at all where a path draws nothing. */
function boxOf(mark: Mark): Box {
  switch (mark.kind) {
    case 'ink':
      return around(mark.points.map(({ x, y, halfWidth }) => box(x, y, halfWidth)));
    case 'rule':
      return around([box(mark.from.x, mark.from.y, mark.width / 2), box(mark.to.x, mark.to.y, mark.width / 2)]);
    case 'motif':
    case 'printed-text':
      return around([pathBox(mark.path) ?? []].flat());
    default:
      return mark satisfies never;
  }
}

function box(x: Millimetres, y: Millimetres, reach: Millimetres): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
