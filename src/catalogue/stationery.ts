import path from 'node:path';
import { Stationery } from '../stationery/stationery.js';
import { readTemplates } from './template-folders.js';

/** The sheet a letter is written on when nobody chooses one. */
export const DEFAULT_STATIONERY = 'plain-a4';

/**
 * Every stationery under `templates/stationery`, by name.
 * @throws {CatalogueError} for the first that cannot be used.
 */
export function readStationery(templates: string): Promise<ReadonlyMap<string, Stationery>> {
  return readTemplates(path.join(templates, 'stationery'), 'stationery.json', Stationery);
}
