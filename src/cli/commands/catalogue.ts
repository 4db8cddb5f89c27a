import { type Catalogue, readCatalogue } from '../../catalogue/catalogue.js';
import { loadCommandConfig } from '../../config.js';
import { columns } from '../columns.js';
import { say } from '../terminal.js';
import type { AddCommand } from './index.js';

interface Options {
  readonly json?: true;
}

/** `letters hands`: which hands there are. */
export const addHands: AddCommand = (program, terminal) => {
  program
    .command('hands')
    .description('list the hands that letters can be written in')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: Options) => {
      const { hands } = await openCatalogue();
      const listed = hands.names.map((name) => ({ name, ...hands.recipe(name) }));
      const rows = listed.map(({ name, title, scripts, description }) => [name, title, scripts.join(' '), description]);
      say(terminal, json ? JSON.stringify(listed, null, 2) : columns(rows));
    });
};

/** `letters stationery`: which sheets there are. */
export const addStationery: AddCommand = (program, terminal) => {
  program
    .command('stationery')
    .description('list the sheets that letters can be written on')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: Options) => {
      const { stationery } = await openCatalogue();
      const sheets = [...stationery.values()].map(({ name, title, paper, description }) => ({
        name,
        title,
        paper,
        description,
      }));
      const rows = sheets.map(({ name, title, paper, description }) => [
        name,
        title,
        `${paper.width} × ${paper.height} mm`,
        description,
      ]);
      say(terminal, json ? JSON.stringify(sheets, null, 2) : columns(rows));
    });
};

function openCatalogue(): Promise<Catalogue> {
  const { templatesDirectory, handsCacheDirectory } = loadCommandConfig();
  return readCatalogue(templatesDirectory, handsCacheDirectory);
}
