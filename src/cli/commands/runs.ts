import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { PrintRun, PrintRunList } from '../../http/contract/print-runs.js';
import { PrintList } from '../../http/contract/printers.js';
import { columns } from '../columns.js';
import { WrongUsage } from '../command-failure.js';
import { asStaff, type Server } from '../server.js';
import { say, type Terminal, writeBytes } from '../terminal.js';
import type { AddCommand } from './index.js';
import { addPrintFlags, type PrintFlags, printFieldsOf, printLines } from './print.js';

const HELP = `
A run keeps each letter with its envelope: both piles come out in one order, and its sheet says which is which.

Examples:
  letters runs make --waiting 20                                 the letters that have waited longest; prints the run's id
  letters runs print run_… --pile letters --printer study
  letters runs print run_… --pile envelopes --printer study      from the tray that has envelopes
  letters runs show run_…                                        what became of each
  letters runs files run_… --out shop                            letters.pdf, envelopes.pdf and run-sheet.pdf`;

/** `letters runs …`: many letters that go to paper together. */
export const addRuns: AddCommand = (program, terminal) => {
  const runs = program.command('runs').description('many letters and their envelopes, in one order');
  runs.addHelpText('after', HELP);
  runs
    .command('list', { isDefault: true })
    .description('list the newest')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/print-runs', PrintRunList));
      const rows = data.map(({ id, letter_count, made_by, created_at }) => [
        id,
        `${letter_count} letters`,
        created_at.slice(0, 16).replace('T', ' '),
        made_by,
      ]);
      say(terminal, columns(rows));
    });
  addMaking(runs, terminal);
  addPrinting(runs, terminal);
  addFiles(runs, terminal);
};

interface MakeFlags {
  readonly waiting?: string;
  readonly envelope?: string;
}

function addMaking(runs: Command, terminal: Terminal): void {
  runs
    .command('make')
    .description('put released letters together; prints the id of the run')
    .argument('[letters...]', 'ltr_…, in their order')
    .option('--waiting <number>', 'so many that have waited longest, instead of naming them')
    .option('--envelope <name>', 'for letters that name none')
    .action(async (letters: string[], { waiting, envelope }: MakeFlags) => {
      if (letters.length > 0 === (waiting !== undefined)) throw new WrongUsage('name letters, or say --waiting');
      const which = waiting === undefined ? { letters } : { waiting: Number(waiting) };
      const body = { ...which, ...(envelope && { envelope }) };
      say(terminal, (await asStaff((server) => server.call('POST', '/v1/print-runs', PrintRun, body))).id);
    });
  runs
    .command('show')
    .description('what became of each letter and each envelope')
    .argument('<run>', 'run_…')
    .action(async (id: string) => say(terminal, runLines(await asStaff((server) => findRun(server, id)))));
}

function addPrinting(runs: Command, terminal: Terminal): void {
  const command = runs
    .command('print')
    .description('give a pile to a printer; asked again, it prints what is still missing and nothing twice')
    .argument('<run>', 'run_…')
    .addOption(new Option('--pile <pile>', 'which of the two').choices(['letters', 'envelopes']).makeOptionMandatory());
  addPrintFlags(command).action(async (id: string, options: PrintFlags & { readonly pile: string }) => {
    const body = { ...printFieldsOf(options), holds: options.pile };
    const address = `/v1/print-runs/${encodeURIComponent(id)}/print`;
    const { data } = await asStaff((server) => server.call('POST', address, PrintList, body));
    say(terminal, data.length > 0 ? printLines(data) : 'all of it is printed or on its way');
  });
}

function addFiles(runs: Command, terminal: Terminal): void {
  runs
    .command('files')
    .description('fetch the piles and the run sheet as PDFs')
    .argument('<run>', 'run_…')
    .option('--out <folder>', 'where to', '.')
    .option('--two-sided', 'each letter begins on a new sheet')
    .action(async (id: string, { out, twoSided }: { readonly out: string; readonly twoSided?: true }) => {
      await mkdir(out, { recursive: true });
      await asStaff(async (server) => {
        const { files } = await findRun(server, id);
        const letters = twoSided ? `${files.letters}?sides=two-sided` : files.letters;
        for (const file of [letters, files.envelopes, files.run_sheet]) {
          const name = path.posix.basename(file.split('?', 1)[0] ?? file);
          await writeBytes(terminal, path.join(out, name), await server.fetchFile(file));
        }
      });
    });
}

function findRun(server: Server, id: string): Promise<PrintRun> {
  return server.call('GET', `/v1/print-runs/${encodeURIComponent(id)}`, PrintRun);
}

/** A line for each letter: its number, and how far it and its envelope are. */
function runLines({ letters }: PrintRun): string {
  return columns([
    ['no.', 'letter', 'pages', 'envelope', 'letter is', 'envelope is'],
    ...letters.map(({ number, letter, pages, envelope, print, envelope_print }) => [
      String(number),
      letter,
      String(pages),
      envelope,
      standing(print),
      standing(envelope_print),
    ]),
  ]);
}

function standing(print: PrintRun['letters'][number]['print']): string {
  return print?.state ?? 'not asked for';
}
