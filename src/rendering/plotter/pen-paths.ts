import { pointsAlong } from '../../handwriting/geometry/pen-curve.js';
import type { Millimetres } from '../../handwriting/geometry/units.js';
import type { InkStroke, PageDrawing } from '../../handwriting/page/page-drawing.js';

export interface Place {
  readonly x: Millimetres;
  readonly y: Millimetres;
}

/** One pen in the plotter's hand: everything on the page that it writes, in writing order, pen down to pen up. */
export interface PenLayer {
  readonly colour: string;
  readonly nib: string;
  readonly paths: readonly (readonly Place[])[];
}

/** Points this close (mm) look like a curve under the nib; plotters plan their speed by them. */
const SPACING: Millimetres = 0.25;

/**
 * What a plotter has to draw of a page: the pen's own paths, one layer for each pen in order of its first stroke. Strokes
 * keep the order in which a person writes them, which keeps travel inside a word short and the hand out of wet ink.
 */
export function penLayers({ marks }: PageDrawing): PenLayer[] {
  const layers = new Map<string, { colour: string; nib: string; paths: Place[][] }>();
  for (const mark of marks) {
    if (mark.kind !== 'ink' || mark.points.length === 0) continue;
    const key = `${mark.nib} ${mark.colour}`;
    const layer = layers.get(key) ?? { colour: mark.colour, nib: mark.nib, paths: [] };
    layers.set(key, layer);
    layer.paths.push(pathOf(mark));
  }
  return [...layers.values()];
}

function pathOf({ points }: InkStroke): Place[] {
  return pointsAlong(points, SPACING).map(({ x, y }) => ({ x, y }));
}
