import type { Mark, Motif, PrintedText, RuledLine } from '../handwriting/page/page-drawing.js';
import type { Artwork } from '../stationery/artwork.js';
import { marginsOfPage } from '../stationery/margins-of-page.js';
import { placePath } from '../stationery/place-path.js';
import type { Ruling } from '../stationery/ruling.js';
import type { Stationery } from '../stationery/stationery.js';

/** Everything printed on page `page` before it is written on: ruling below, artwork above it. */
export function printedMarks(stationery: Stationery, page: number): Mark[] {
  const artwork = stationery.artwork.filter(({ on }) => on === 'every' || (on === 'first') === (page === 0));
  return [...ruledLines(stationery, page), ...artwork.map(markOf)];
}

function markOf(art: Artwork): Motif | PrintedText {
  const path = placePath(art.path, art);
  return art.kind === 'motif'
    ? { kind: 'motif', path, fill: art.fill, stroke: art.stroke, opacity: art.opacity }
    : { kind: 'printed-text', path, text: art.text, colour: art.colour };
}

function ruledLines(stationery: Stationery, page: number): RuledLine[] {
  const { ruling, paper } = stationery;
  if (!ruling) return [];
  const last = ruling.last ?? paper.height - marginsOfPage(stationery, page).bottom;
  const right = paper.width - ruling.right;
  const rows = steps(ruling.first, last, ruling.pitch).filter((y) => page > 0 || y >= ruling.firstPageFrom);
  const lines: RuledLine[] = rows.map((y) => rule(ruling, { x: ruling.left, y }, { x: right, y }));
  if (ruling.squared) {
    for (const x of steps(ruling.left, right, ruling.pitch))
      lines.push(rule(ruling, { x, y: rows[0] ?? last }, { x, y: last }));
  }
  if (ruling.marginLine) {
    const { x, colour } = ruling.marginLine;
    const from = page === 0 ? ruling.firstPageFrom : 0;
    lines.push({ ...rule(ruling, { x, y: from }, { x, y: paper.height }), colour });
  }
  return lines;
}

function rule({ width, colour }: Ruling, from: RuledLine['from'], to: RuledLine['to']): RuledLine {
  return { kind: 'rule', from, to, width, colour };
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step + 1e-9) + 1) }, (_, i) => from + i * step);
}
