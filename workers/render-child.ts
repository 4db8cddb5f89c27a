import { type Catalogue, readCatalogue } from '../src/catalogue/catalogue.js';
import { composePages, type LetterToWrite } from '../src/composition/compose-letter.js';
import {
  type InkRoom,
  inkRoom,
  type PreflightProblem,
  preflightPage,
  preflightText,
} from '../src/composition/preflight.js';
import { preflightWindow } from '../src/composition/preflight-window.js';
import type { PageDrawing } from '../src/handwriting/page/page-drawing.js';
import { plainText } from '../src/letter/reading-order.js';
import { DEFAULT_HAND } from '../src/letter/style.js';
import { checkLetter } from '../src/proofreading/check-letter.js';
import { encodeDrawing } from '../src/rendering/drawing-file.js';
import { bytesOf, RENDERERS, type RenderOptions } from '../src/rendering/index.js';
import { lookIntoPdf } from '../src/rendering/pdf/look-into-pdf.js';
import { type FileProblem, preflightFile } from '../src/rendering/pdf/preflight-file.js';
import { pageToPng } from '../src/rendering/png.js';
import { NO_PRESS } from '../src/rendering/press/press.js';
import { pageToSvg, svgContent } from '../src/rendering/svg.js';
import { errorCode } from '../src/storage/error-code.js';
import type { Failure } from '../src/storage/schema.js';
import { assembleLetter, unwritableIn } from '../src/writing/assemble-letter.js';
import { outageOf, UNEXPECTED } from './failures.js';
import type { RenderedPage, RenderMessage, RenderOrder } from './render-protocol.js';

/** The program of a writing process: one order after the other comes in, pages and a PDF go out. */

const ALIVE_MS = 1_000;

const [templates = 'templates', cache = 'var/hands'] = process.argv.slice(2);
let catalogue: Promise<Catalogue> | undefined;

function tell(message: RenderMessage): void {
  process.send?.(message);
}

async function write(order: RenderOrder): Promise<void> {
  const { parts, watermark } = order;
  catalogue ??= readCatalogue(templates, cache);
  const letter = await assembleLetter(await catalogue, order);
  const options: RenderOptions = watermark ? { watermark } : {};
  const seen: Seen = { problems: [], room: [], words: [], linesOnLastPage: 0 };
  const { problems, room } = seen;
  const pdf = await bytesOf(RENDERERS.pdf.render(pagesTold(letter, options, seen), options));
  problems.push(...preflightText([...(letter.shown?.lines ?? []), plainText(parts)].join('\n'), seen.words));
  const contents = lookIntoPdf(pdf);
  problems.push(...preflightFile(contents, NO_PRESS));
  const unwritable = new Set(unwritableIn(letter).map(({ character }) => character));
  const canWrite = (character: string) => !unwritable.has(character);
  const layout = { pages: room.length, linesOnLastPage: seen.linesOnLastPage };
  const findings = checkLetter(parts, { ...order.proofreading, canWrite, layout });
  const file = { fontsEmbedded: contents.fonts.every(({ embedded }) => embedded), colourSpaces: contents.colourSpaces };
  tell({ kind: 'done', letter: { pdf, preflight: { passed: problems.length === 0, problems, room, file }, findings } });
}

/** What is gathered of the pages as they go by. */
interface Seen {
  readonly problems: (PreflightProblem | FileProblem)[];
  readonly room: InkRoom[];
  readonly words: string[];
  linesOnLastPage: number;
}

/** Each page on its way into the PDF is looked over, told of in its other forms, and let go: memory holds one at a time. */
async function* pagesTold(letter: LetterToWrite, options: RenderOptions, seen: Seen): AsyncGenerator<PageDrawing> {
  const { problems, room, words } = seen;
  let number = 0;
  for (const page of composePages(letter)) {
    number++;
    problems.push(...preflightPage(page, number));
    if (letter.shown && number === 1) problems.push(...preflightWindow(page, letter.shown));
    room.push(roundedRoom(page));
    words.push(...page.words.map(({ text }) => text));
    seen.linesOnLastPage = new Set(page.words.map(({ line }) => line)).size;
    tell({ kind: 'page', page: await renderPage(page, options) });
    yield page;
  }
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

/** To hundredths of a millimetre; a page without ink leaves all of the paper. */
function roundedRoom(page: PageDrawing): InkRoom {
  const { width, height } = page.paper;
  const { top, right, bottom, left } = inkRoom(page) ?? { top: height, right: width, bottom: height, left: width };
  return { top: rounded(top), right: rounded(right), bottom: rounded(bottom), left: rounded(left) };
}

/** The picture is made of the very SVG that is kept: outlining the ink is done once for both. */
async function renderPage(page: PageDrawing, options: RenderOptions): Promise<RenderedPage> {
  const content = svgContent(page, options);
  const { width, height } = page.paper;
  return {
    widthMm: width,
    heightMm: height,
    svg: Buffer.from(pageToSvg(page, options, content)),
    png: await pageToPng(page, options, content),
    drawing: encodeDrawing(page),
  };
}

/** What is wrong with the letter itself, in words that quote nothing of it. */
const REMEDIES: Readonly<Record<string, string>> = {
  unwritable_letter: 'Replace these characters, or choose a hand that can write them.',
  letter_does_not_fit: 'Allow more pages, shorten the letter, or write it smaller.',
  address_does_not_fit: 'Shorten the address, or choose an envelope without a window.',
  address_out_of_sight: 'Choose other stationery, or an envelope without a window.',
  unknown_hand: 'Choose a hand from the list at /v1/hands.',
  unknown_stationery: 'Choose stationery from the list at /v1/stationery.',
};

function failureOf(error: unknown): Failure {
  const code = errorCode(error);
  const remedy = REMEDIES[code];
  if (remedy && error instanceof Error) return { code, message: error.message, remedy, class: 'deterministic' };
  return outageOf(code) ?? UNEXPECTED;
}

process.on('message', (order: RenderOrder) => {
  const alive = setInterval(tell, ALIVE_MS, { kind: 'alive' });
  write(order)
    .catch((error: unknown) => tell({ kind: 'failed', failure: failureOf(error) }))
    .finally(() => clearInterval(alive));
});
process.on('disconnect', () => process.exit(0));

/** What the first letter would otherwise wait for. */
async function warmUp(): Promise<void> {
  catalogue = readCatalogue(templates, cache);
  const { hands } = await catalogue;
  await hands.compile(DEFAULT_HAND);
}

warmUp().then(
  () => tell({ kind: 'ready' }),
  // The first order will meet the same trouble and say so.
  () => (catalogue = undefined),
);
