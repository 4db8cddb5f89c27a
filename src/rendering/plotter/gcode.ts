import type { Millimetres, Seconds } from '../../handwriting/geometry/units.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { RenderError, type Renderer, singlePage } from '../renderer.js';
import { type PenLayer, type Place, penLayers } from './pen-paths.js';
import { type PlotterProfile, USUAL_PLOTTER } from './plotter-profile.js';
import { distance, WetInk } from './wet-ink.js';

/** A page as G-code for a pen plotter: the pen's own movements, stroke by stroke, with a pause for every change of pen. */
export const gcodeRenderer: Renderer = {
  format: 'gcode',
  mediaType: 'text/x-gcode',
  extension: 'gcode',
  holds: 'page',
  async *render(pages, options = {}) {
    yield new TextEncoder().encode(pageToGcode(await singlePage(pages, 'gcode'), options.plotter ?? USUAL_PLOTTER));
  },
};

/** @throws {RenderError} when the page is larger than the plotter's bed. */
export function pageToGcode(page: PageDrawing, plotter: PlotterProfile): string {
  const onBed = bedPlacing(page.paper, plotter);
  const layers = penLayers(page);
  const lines: string[] = [];
  let highTravels = 0;
  for (const [index, layer] of layers.entries()) {
    lines.push(`; pen ${index + 1}: ${layer.nib} ${layer.colour}`);
    if (index > 0) lines.push(...plotter.pause);
    for (const { path, isHigh } of withTravels(layer, plotter)) {
      if (isHigh) highTravels++;
      lines.push(...(isHigh ? (plotter.penHigh ?? []) : []), ...strokeLines(path.map(onBed), plotter));
    }
  }
  const time = inMinutes(plottingTime(layers, plotter, onBed) + highTravels * plotter.liftSeconds);
  const head = [
    `; ${plotter.title}`,
    `; paper ${page.paper.width} x ${page.paper.height} mm, about ${time}, ${highTravels} times high over wet ink`,
  ];
  return `${[...head, ...plotter.start, ...plotter.penUp, ...lines, ...wayHome(plotter)].join('\n')}\n`;
}

/** The pen goes home high, wherever the last line stands: the signature is wet. */
function wayHome({ end, penHigh, drySeconds }: PlotterProfile): readonly string[] {
  return drySeconds > 0 ? [...(penHigh ?? []), ...end] : end;
}

/**
 * A layer's strokes in their order, and before which of them the pen has to be raised high, because its way leads across ink that
 * is still wet. While a person changes the pen, all of it dries.
 */
function withTravels({ paths }: PenLayer, plotter: PlotterProfile): { path: readonly Place[]; isHigh: boolean }[] {
  const ink = new WetInk(plotter);
  let pen: Place | null = null;
  return paths.map((path) => {
    const isHigh = pen !== null && ink.travel(pen, path[0]!);
    ink.write(path);
    pen = path.at(-1)!;
    return { path, isHigh };
  });
}

/** There with the pen up, down, along the path, up again: nothing else ever moves a lowered pen. */
function strokeLines(path: readonly Place[], { penUp, penDown, feed, travelFeed }: PlotterProfile): string[] {
  const [first, ...rest] = path;
  const draw = rest.map((place, i) => `G1 ${coordinates(place)}${i === 0 ? ` F${feed}` : ''}`);
  return [`G0 ${coordinates(first!)} F${travelFeed}`, ...penDown, ...draw, ...penUp];
}

function bedPlacing(paper: PageDrawing['paper'], plotter: PlotterProfile): (place: Place) => Place {
  const { bed, origin, paperAt, title } = plotter;
  if (paperAt.x + paper.width > bed.width || paperAt.y + paper.height > bed.height) {
    throw new RenderError(
      'outgrows_the_bed',
      `paper: ${paper.width} × ${paper.height} mm at ${paperAt.x}, ${paperAt.y} outgrows the bed of "${title}", ` +
        `which is ${bed.width} × ${bed.height} mm`,
    );
  }
  const isUpward = origin === 'bottom-left';
  return ({ x, y }) => ({ x: paperAt.x + x, y: paperAt.y + (isUpward ? paper.height - y : y) });
}

/** What the drawing takes when the plotter keeps its feeds; starting and stopping at corners comes on top. */
function plottingTime(layers: readonly PenLayer[], plotter: PlotterProfile, onBed: (place: Place) => Place): Seconds {
  const home: Place = { x: 0, y: 0 };
  let [drawn, travelled, strokes]: [Millimetres, Millimetres, number] = [0, 0, 0];
  let pen = home;
  for (const path of layers.flatMap((layer) => layer.paths)) {
    travelled += distance(pen, onBed(path[0]!));
    for (let i = 1; i < path.length; i++) drawn += distance(path[i - 1]!, path[i]!);
    pen = onBed(path.at(-1)!);
    strokes++;
  }
  travelled += distance(pen, home);
  return 60 * (drawn / plotter.feed + travelled / plotter.travelFeed) + strokes * 2 * plotter.liftSeconds;
}

function coordinates({ x, y }: Place): string {
  return `X${x.toFixed(2)} Y${y.toFixed(2)}`;
}

function inMinutes(seconds: Seconds): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
