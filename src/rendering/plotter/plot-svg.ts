import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { type Renderer, singlePage } from '../renderer.js';
import { type PenLayer, type Place, penLayers } from './pen-paths.js';

/** A page as single lines in SVG, one Inkscape layer per pen: what AxiDraw and its kin draw from. */
export const plotSvgRenderer: Renderer = {
  format: 'plot-svg',
  mediaType: 'image/svg+xml',
  extension: 'plot.svg',
  holds: 'page',
  async *render(pages) {
    yield new TextEncoder().encode(pageToPlotSvg(await singlePage(pages, 'plot-svg')));
  },
};

/** Lines are drawn as wide as a fine pen, for the eye only: the plotter follows their middle. */
const SHOWN_WIDTH = 0.3;

export function pageToPlotSvg(page: PageDrawing): string {
  const { width, height } = page.paper;
  const layers = penLayers(page).map(layerToSvg);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    ...layers,
    '</svg>\n',
  ].join('\n');
}

/** Plotter software reads the leading number of a layer's name as the pen to hold. */
function layerToSvg({ colour, nib, paths }: PenLayer, index: number): string {
  const label = `${index + 1} ${nib} ${colour}`;
  const lines = paths.map((path) => `<path d="${lineData(path)}"/>`);
  return [
    `<g inkscape:groupmode="layer" inkscape:label="${label}" fill="none" stroke="${colour}" stroke-width="${SHOWN_WIDTH}" stroke-linecap="round" stroke-linejoin="round">`,
    ...lines,
    '</g>',
  ].join('\n');
}

/** A dot is a line to where it began, which lowers the pen and lifts it again. */
function lineData(path: readonly Place[]): string {
  const [first, ...rest] = path.length === 1 ? [path[0]!, path[0]!] : path;
  return `M${at(first!)}L${rest.map(at).join(' ')}`;
}

function at({ x, y }: Place): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
