import path from 'node:path';
import type { PlotterProfile } from '../rendering/plotter/plotter-profile.js';
import type { Envelope } from '../stationery/envelope.js';
import type { Stationery } from '../stationery/stationery.js';
import { readEnvelopes } from './envelopes.js';
import { Hands } from './hands.js';
import { readPlotters } from './plotters.js';
import { readStationery } from './stationery.js';

/** Everything that a letter can be written with and on, and sent in. */
export interface Catalogue {
  readonly hands: Hands;
  readonly stationery: ReadonlyMap<string, Stationery>;
  readonly envelopes: ReadonlyMap<string, Envelope>;
  readonly plotters: ReadonlyMap<string, PlotterProfile>;
}

/**
 * Reads `templates/`. Compiled hands are kept in `cache`, a folder that may be emptied at any time; `traceElsewhere`
 * puts one there where this process must not be kept busy for seconds.
 * @throws CatalogueError for the first file that cannot be used
 */
export async function readCatalogue(
  templates: string,
  cache: string,
  traceElsewhere?: (name: string) => Promise<void>,
): Promise<Catalogue> {
  const [hands, stationery, envelopes, plotters] = await Promise.all([
    Hands.read(path.join(templates, 'hands'), cache, traceElsewhere),
    readStationery(templates),
    readEnvelopes(templates),
    readPlotters(templates),
  ]);
  return { hands, stationery, envelopes, plotters };
}
