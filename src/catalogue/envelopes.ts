import path from 'node:path';
import { Envelope } from '../stationery/envelope.js';
import { readTemplates } from './template-folders.js';

/**
 * Every envelope under `templates/envelopes`, by name.
 * @throws {CatalogueError} for the first that cannot be used.
 */
export function readEnvelopes(templates: string): Promise<ReadonlyMap<string, Envelope>> {
  return readTemplates(path.join(templates, 'envelopes'), 'envelope.json', Envelope);
}
