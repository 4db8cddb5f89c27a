import path from 'node:path';
import { PlotterProfile } from '../rendering/plotter/plotter-profile.js';
import { readTemplates } from './template-folders.js';

/**
 * Every plotter under `templates/plotters`, by name.
 * @throws {CatalogueError} for the first that cannot be used.
 */
export function readPlotters(templates: string): Promise<ReadonlyMap<string, PlotterProfile>> {
  return readTemplates(path.join(templates, 'plotters'), 'plotter.json', PlotterProfile);
}
