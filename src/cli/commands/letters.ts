import { Option } from 'commander';
import { LetterList } from '../../http/contract/letter-list.js';
import { Letter } from '../../http/contract/letters.js';
import { LetterStatus } from '../../letter/states.js';
import { columns } from '../columns.js';
import { WrongUsage } from '../command-failure.js';
import { addPressFlags, type PressFlags } from '../press-flags.js';
import { serverForClient } from '../server.js';
import { addStyleFlags, type StyleFlags, styleFrom } from '../style-flags.js';
import { readText, say, type Terminal, writeBytes } from '../terminal.js';
import type { AddCommand } from './index.js';

interface SubmitOptions extends StyleFlags {
  readonly stationery?: string;
  readonly recipient?: string;
  readonly sender?: string;
  readonly language?: string;
  readonly json?: true;
}

/** `letters submit FILE`: hands a letter in and prints its id. */
export const addSubmit: AddCommand = (program, terminal) => {
  const command = program
    .command('submit')
    .description('hand a letter in to the service; prints its id')
    .argument('<file>', "the letter's text, - for standard input");
  addStyleFlags(command)
    .option('--stationery <name>', 'the sheet')
    .option('--recipient <name>', 'to whom it goes')
    .option('--sender <name>', 'from whom it comes')
    .option('--language <tag>', 'such as en or de-AT')
    .option('--json', 'print the whole letter as JSON')
    .action((file: string, options: SubmitOptions) => runSubmit(file, options, terminal));
};

async function runSubmit(file: string, options: SubmitOptions, terminal: Terminal): Promise<void> {
  const { recipient, sender, stationery, language, json } = options;
  const text = await readText(terminal, file);
  const letter = await serverForClient().call('POST', '/v1/letters', Letter, {
    content: { text },
    style: styleFrom(options),
    ...(stationery ? { stationery } : {}),
    ...(language ? { language } : {}),
    ...(recipient ? { recipient: { name: recipient } } : {}),
    ...(sender ? { sender: { name: sender } } : {}),
  });
  say(terminal, json ? JSON.stringify(letter, null, 2) : letter.id);
}

interface ListOptions {
  readonly status?: string;
  readonly search?: string;
  readonly limit: string;
  readonly json?: true;
}

/** `letters list`: letters, newest first. */
export const addList: AddCommand = (program, terminal) => {
  program
    .command('list')
    .description('list your letters, newest first')
    .option('--status <status>', LetterStatus.options.join(', '))
    .option('--search <words>', 'only letters with these words or names')
    .option('--limit <number>', 'at most so many', '20')
    .option('--json', 'print them as JSON')
    .action(async ({ status, search, limit, json }: ListOptions) => {
      const query = new URLSearchParams({ limit, ...(status ? { status } : {}), ...(search ? { q: search } : {}) });
      const list = await serverForClient().call('GET', `/v1/letters?${query.toString()}`, LetterList);
      const rows = list.data.map(({ id, status: at, created_at, recipient_name, excerpt }) => [
        id,
        at,
        created_at.slice(0, 16).replace('T', ' '),
        recipient_name ?? '',
        excerpt.slice(0, 40),
      ]);
      say(terminal, json ? JSON.stringify(list, null, 2) : columns(rows));
    });
};

/** `letters show ID`: where a letter stands. */
export const addShow: AddCommand = (program, terminal) => {
  program
    .command('show')
    .description('say where a letter stands')
    .argument('<id>', 'ltr_…', letterId)
    .option('--json', 'print the whole letter as JSON')
    .action(async (id: string, { json }: { json?: true }) => {
      const letter = await serverForClient().call('GET', `/v1/letters/${id}`, Letter);
      say(terminal, json ? JSON.stringify(letter, null, 2) : described(letter));
    });
};

function described(letter: Letter): string {
  const { id, status, writing, review, delivery, revision, pages, failure, outcome } = letter;
  return columns([
    ['letter', id],
    ['status', status],
    ['writing', writing],
    ['review', review],
    ['delivery', delivery],
    ['revision', String(revision)],
    ['pages', String(pages.length)],
    ...(failure ? [['failure', `${failure.message} ${failure.remedy}`]] : []),
    ...(outcome?.note ? [['note', outcome.note]] : []),
  ]);
}

/** As an image, or for a machine that moves a pen. */
const PAGE_FORMATS = ['svg', 'png', 'plot', 'gcode'];

/** `letters download ID`: the finished letter. */
export const addDownload: AddCommand = (program, terminal) => {
  const command = program
    .command('download')
    .description('fetch the finished letter, a page of it, or its envelope')
    .argument('<id>', 'ltr_…', letterId)
    .option('--page <number>', 'this page alone instead of the PDF')
    .addOption(new Option('--format <format>', 'with --page, how').choices(PAGE_FORMATS).default('svg'))
    .option('--plotter <name>', 'with --format gcode, for which')
    .option('--with-envelope', 'the envelope after the letter, in one PDF')
    .option('--only-envelope', 'the envelope alone')
    .option('--envelope <name>', 'another envelope than the letter names');
  addPressFlags(command, '--ink')
    .option('--out <file>', 'where to; - for standard output', '-')
    .action(async (id: string, options: DownloadOptions) => {
      const file = fileOf(options);
      const bytes = await serverForClient().fetchFile(`/v1/letters/${id}/${file}`);
      await writeBytes(terminal, options.out, bytes, /[.](?:svg|gcode)\b/.test(file));
    });
};

interface DownloadOptions extends Omit<PressFlags, 'press'> {
  readonly page?: string;
  readonly format: string;
  readonly plotter?: string;
  readonly withEnvelope?: true;
  readonly onlyEnvelope?: true;
  readonly envelope?: string;
  readonly ink?: string;
  readonly out: string;
}

/** What to ask the service for; it says itself where wishes contradict each other. */
function fileOf(options: DownloadOptions): string {
  const { page, withEnvelope, onlyEnvelope, cropMarks } = options;
  if (page !== undefined) return pageFileOf(pageNumber(page), options);
  const { envelope, ink, standard, bleed, paper, imposition } = options;
  const switches = { ...(withEnvelope && { with: 'envelope' }), ...(cropMarks && { crop_marks: 'true' }) };
  const wishes = { ...switches, envelope, ink, standard, bleed, paper, imposition };
  return `${onlyEnvelope ? 'envelope.pdf' : 'pdf'}${queryOf(wishes)}`;
}

function pageFileOf(page: number, { format, plotter }: DownloadOptions): string {
  switch (format) {
    case 'plot':
      return `plot.svg${queryOf({ page: String(page) })}`;
    case 'gcode':
      return `plot.gcode${queryOf({ page: String(page), plotter })}`;
    default:
      return `pages/${page}.${format}`;
  }
}

function queryOf(wishes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wishes)) if (value !== undefined) query.set(name, value);
  return query.size > 0 ? `?${query.toString()}` : '';
}

function letterId(text: string): string {
  if (/^ltr_[0-9a-z]{26}$/.test(text)) return text;
  throw new WrongUsage('expected the id of a letter, such as ltr_01h455vb4pex5vsknk084sn02q');
}

function pageNumber(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new WrongUsage('--page: expected a number from 1');
}
