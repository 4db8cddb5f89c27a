import path from 'node:path';
import { type Catalogue, readCatalogue } from '../../catalogue/catalogue.js';
import { UnknownHandError } from '../../catalogue/hands.js';
import { nearestNames } from '../../catalogue/nearest-names.js';
import { composeLetter } from '../../composition/compose-letter.js';
import { LetterDoesNotFit, UnwritableLetter } from '../../composition/errors.js';
import { loadCommandConfig } from '../../config.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { MAX_TEXT } from '../../letter/limits.js';
import { partsFromText } from '../../letter/parts-from-text.js';
import { letterText } from '../../letter/text.js';
import { bytesOf, RENDERERS, RenderError, type Renderer, type RenderOptions } from '../../rendering/index.js';
import { assembleLetter, UnknownStationery } from '../../writing/assemble-letter.js';
import { CommandFailure, WrongUsage } from '../command-failure.js';
import { addPressFlags, asksForPress, type PressFlags, renderOptionsFrom } from '../press-flags.js';
import { addStyleFlags, type StyleFlags, styleFrom } from '../style-flags.js';
import { readText, type Terminal, tell, writeBytes } from '../terminal.js';
import type { AddCommand } from './index.js';

interface Options extends StyleFlags, PressFlags {
  readonly stationery: string;
  readonly language: string;
  readonly format?: string;
  readonly page?: string;
  readonly out: string;
}

/** Formats by the names that people type. */
const FORMATS: Readonly<Record<string, Renderer>> = {
  pdf: RENDERERS.pdf,
  svg: RENDERERS.svg,
  png: RENDERERS.png,
  plot: RENDERERS['plot-svg'],
  gcode: RENDERERS.gcode,
};

const EXAMPLES = `
Examples:
  letters write letter.txt --out letter.pdf
  letters write letter.txt --hand caveat --ink sepia --stationery plain-a5 --seed 7 --out letter.pdf
  letters write letter.txt --press cmyk --standard pdf-x-1a --bleed 3 --crop-marks --out letter.pdf
  letters write - --format svg --page 1 < letter.txt > page.svg`;

/** `letters write FILE`: a letter in handwriting, without any server. */
export const addWrite: AddCommand = (program, terminal) => {
  const command = program
    .command('write')
    .description('write a letter by hand, on this machine')
    .argument('<file>', "the letter's text, - for standard input");
  addPressFlags(addStyleFlags(command), '--press')
    .option('--stationery <name>', 'the sheet (letters stationery lists them)', 'plain-a5')
    .option('--language <tag>', 'such as en or de-AT', 'en')
    .option('--format <format>', `${Object.keys(FORMATS).join(', ')}; told by the name of --out if absent`)
    .option('--page <number>', 'only this page, for formats of single pages')
    .option('--out <file>', 'where to; - for standard output', '-')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: Options) => runWrite(file, options, terminal));
};

async function runWrite(file: string, options: Options, terminal: Terminal): Promise<void> {
  const renderer = rendererFor(options);
  const how = pressFor(renderer, options);
  const text = parsedText(await readText(terminal, file), file);
  const pages = await write(text, options, terminal);
  if (renderer.holds === 'letter') {
    await writeBytes(terminal, options.out, await bytesOf(renderer.render(pages, how)).catch(notFolded));
    return;
  }
  for (const { page, out } of singlePages(pages, options)) {
    await writeBytes(terminal, out, await bytesOf(renderer.render([page])), isText(renderer));
  }
}

function rendererFor({ format, out }: Options): Renderer {
  const name = format ?? (out === '-' ? 'pdf' : path.extname(out).slice(1).toLowerCase());
  const renderer = FORMATS[name];
  if (renderer) return renderer;
  throw new WrongUsage(`--format: expected one of ${Object.keys(FORMATS).join(', ')}`);
}

/** @throws WrongUsage where a press is asked for a format that is none of its business */
function pressFor(renderer: Renderer, options: Options): RenderOptions {
  if (!asksForPress(options)) return {};
  if (renderer.holds === 'letter') return renderOptionsFrom(options);
  throw new WrongUsage('--press and its kin make a PDF ready for a press: ask for --format pdf');
}

function notFolded(error: unknown): never {
  throw error instanceof RenderError ? new CommandFailure(error.message, { cause: error }) : error;
}

function isText({ mediaType }: Renderer): boolean {
  return mediaType !== 'image/png';
}

function parsedText(text: string, file: string): string {
  const parsed = letterText(MAX_TEXT).safeParse(text);
  if (!parsed.success) throw new CommandFailure(`${file}: ${parsed.error.issues[0]?.message}`);
  if (parsed.data.trim() === '') throw new CommandFailure(`${file} is empty: expected a letter's text`);
  return parsed.data;
}

async function write(text: string, options: Options, terminal: Terminal): Promise<PageDrawing[]> {
  const { templatesDirectory, handsCacheDirectory } = loadCommandConfig();
  const catalogue = await readCatalogue(templatesDirectory, handsCacheDirectory);
  const style = styleFrom(options);
  const { stationery, language } = options;
  const order = { parts: partsFromText(text), style: { ...style, seed: style.seed ?? 1 }, stationery, language };
  try {
    await catalogue.hands.compile(style.hand, tracingTold(style.hand, terminal));
    return composeLetter(await assembleLetter(catalogue, order));
  } catch (error) {
    throw explained(error, catalogue);
  }
}

/** Tracing a hand from its font takes a while, once; then it is kept. */
function tracingTold(hand: string, terminal: Terminal) {
  let told = -1;
  return ({ done, of }: { readonly done: number; readonly of: number }) => {
    const quarter = Math.floor((4 * done) / of);
    if (quarter > told) tell(terminal, `learning the hand ${hand}, this once: ${quarter * 25} %`);
    told = Math.max(told, quarter);
  };
}

function explained(error: unknown, { hands, stationery }: Catalogue): unknown {
  if (error instanceof UnknownHandError) {
    return new WrongUsage(
      `--hand: there is no such hand; the nearest are ${nearestNames(error.hand, hands.names).join(', ')}`,
    );
  }
  if (error instanceof UnknownStationery) {
    const nearest = nearestNames(error.stationery, stationery.keys());
    return new WrongUsage(`--stationery: there is no such sheet; the nearest are ${nearest.join(', ')}`);
  }
  if (error instanceof UnwritableLetter) {
    return new CommandFailure(`${error.message}: leave it out, or choose a hand that writes it`, { cause: error });
  }
  return error instanceof LetterDoesNotFit ? new CommandFailure(error.message, { cause: error }) : error;
}

/** Which pages go where: one to the place asked for, or all to `letter-1.svg`, `letter-2.svg` … */
function singlePages(pages: readonly PageDrawing[], { page, out }: Options): { page: PageDrawing; out: string }[] {
  if (page !== undefined || pages.length === 1) {
    const wanted = pages[Number(page ?? 1) - 1];
    if (wanted) return [{ page: wanted, out }];
    throw new WrongUsage(`--page: expected a number from 1 to ${pages.length}`);
  }
  if (out === '-')
    throw new WrongUsage(`the letter has ${pages.length} pages: choose one with --page, or name a file with --out`);
  const { dir, name, ext } = path.parse(out);
  return pages.map((each, index) => ({ page: each, out: path.join(dir, `${name}-${index + 1}${ext}`) }));
}
