import path from 'node:path';
import type { Stationery } from '../stationery/stationery.js';
import { Hands } from './hands.js';
import { readStationery } from './stationery.js';

/** Everything that a letter can be written with and on. */
export interface Catalogue {
  readonly hands: Hands;
  readonly stationery: ReadonlyMap<string, Stationery>;
}

/**
 * Reads `templates/`. Compiled hands are kept in `cache`, a folder that may be emptied at any time; `traceElsewhere`
 * puts one there where this process must not be kept busy for seconds.
 * @throws CatalogueError or HandTemplateError for the first file that cannot be used
 */
export async function readCatalogue(
  templates: string,
  cache: string,
  traceElsewhere?: (name: string) => Promise<void>,
): Promise<Catalogue> {
  const [hands, stationery] = await Promise.all([
    Hands.read(path.join(templates, 'hands'), cache, traceElsewhere),
    readStationery(templates),
  ]);
  return { hands, stationery };
}
