import { pdfRenderer } from './pdf/pdf.js';
import { gcodeRenderer } from './plotter/gcode.js';
import { plotSvgRenderer } from './plotter/plot-svg.js';
import { pngRenderer } from './png.js';
import type { Format, Renderer } from './renderer.js';
import { strokesRenderer } from './strokes.js';
import { svgRenderer } from './svg.js';

/** Every output format; a new one is a file and a line here. */
export const RENDERERS: Readonly<Record<Format, Renderer>> = {
  pdf: pdfRenderer,
  svg: svgRenderer,
  png: pngRenderer,
  strokes: strokesRenderer,
  'plot-svg': plotSvgRenderer,
  gcode: gcodeRenderer,
};

export {
  bytesOf,
  type Format,
  type Pages,
  RenderError,
  type Renderer,
  type RenderOptions,
  type Watermark,
} from './renderer.js';
