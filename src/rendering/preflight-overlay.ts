import type { Millimetres } from '../handwriting/geometry/units.js';
import type { InkStroke, Mark, Motif, PageDrawing } from '../handwriting/page/page-drawing.js';

const RED = '#d4202a';
/** Blank left around what is ringed, and the width of the ring. */
const CLEARANCE: Millimetres = 1.5;
const LINE: Millimetres = 0.5;

interface Box {
  readonly left: Millimetres;
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
}

/** Edges of the paper that a printer leaves blank. */
export interface BlankEdges {
  readonly top: Millimetres;
  readonly right: Millimetres;
  readonly bottom: Millimetres;
  readonly left: Millimetres;
}

/**
 * The page as a person is shown it when preflight found something, in red: the edges that will stay blank, and every
 * stroke that runs into them or off the paper, with a ring around it. Nothing is added where there is nothing to see, unless the
 * edges are `always` wanted: those of a printer that somebody is about to choose.
 */
export function withPreflightOverlay(page: PageDrawing, blank: BlankEdges, always = false): PageDrawing {
  const { width, height } = page.paper;
  const safe: Box = { left: blank.left, top: blank.top, right: width - blank.right, bottom: height - blank.bottom };
  const isStray = (mark: Mark): mark is InkStroke => mark.kind === 'ink' && leaves(boxOf(mark), safe);
  const strays = page.marks.filter(isStray);
  if (strays.length === 0 && !always) return page;
  const reddened = page.marks.map((mark) => (isStray(mark) ? { ...mark, colour: RED } : mark));
  const rings = strays.map((stroke) => ring(stroke, page));
  return { ...page, marks: [...reddened, edges(page.paper, safe), ...rings] };
}

function boxOf({ points }: InkStroke): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, halfWidth } of points) {
    left = Math.min(left, x - halfWidth);
    top = Math.min(top, y - halfWidth);
    right = Math.max(right, x + halfWidth);
    bottom = Math.max(bottom, y + halfWidth);
  }
  return { left, top, right, bottom };
}

function leaves(box: Box, safe: Box): boolean {
  return box.left < safe.left || box.top < safe.top || box.right > safe.right || box.bottom > safe.bottom;
}

/** A frame around a stroke, kept on the paper so that ink beyond the edge is pointed at too. */
function ring(stroke: InkStroke, { paper }: PageDrawing): Motif {
  const { left, top, right, bottom } = boxOf(stroke);
  const within = (value: number, most: number) => Math.min(most - LINE, Math.max(LINE, value)).toFixed(2);
  const [x0, x1] = [within(left - CLEARANCE, paper.width), within(right + CLEARANCE, paper.width)];
  const [y0, y1] = [within(top - CLEARANCE, paper.height), within(bottom + CLEARANCE, paper.height)];
  const path = `M${x0} ${y0}H${x1}V${y1}H${x0}Z`;
  return { kind: 'motif', path, fill: null, stroke: { colour: RED, width: LINE }, opacity: 0.85 };
}

/** The blank edges as a frame: the paper with the safe area cut out of it, drawn the other way round. */
function edges(paper: PageDrawing['paper'], { left, top, right, bottom }: Box): Motif {
  const path = `M0 0H${paper.width}V${paper.height}H0ZM${left} ${top}V${bottom}H${right}V${top}Z`;
  return { kind: 'motif', path, fill: RED, stroke: null, opacity: 0.12 };
}
