import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from '../catalogue/catalogue.js';
import { fontBytes } from '../catalogue/font-bytes.js';
import { composeEnvelope } from '../composition/compose-envelope.js';
import { craftFor, planLetter, writePlannedPage } from '../composition/compose-letter.js';
import { AddressDoesNotFit, LetterDoesNotFit, UnwritableAddress, UnwritableLetter } from '../composition/errors.js';
import { inkRoom } from '../composition/preflight.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { decodeDrawing } from '../rendering/drawing-file.js';
import { bytesOf, RENDERERS, RenderError } from '../rendering/index.js';
import { lookIntoPdf } from '../rendering/pdf/look-into-pdf.js';
import { preflightFile } from '../rendering/pdf/preflight-file.js';
import { runSheetPdf } from '../rendering/run-sheet.js';
import { assembleEnvelope } from './assemble-envelope.js';
import { assembleLetter } from './assemble-letter.js';
import {
  type DrawnPage,
  type PageOrder,
  type PdfOrder,
  type PlotOrder,
  type Preview,
  PreviewFailed,
  type PreviewFailure,
  type PreviewOrder,
  type RunSheetOrder,
} from './previewer.js';
import type { PreviewAnswer, PreviewRequest, ThreadData } from './thread-previewer.js';

/** What runs in the preview thread: it reads the catalogue once, then draws one thing after another. */
const { templates, handsCache }: ThreadData = workerData;
const catalogue = readCatalogue(templates, handsCache);

parentPort?.on('message', ({ id, order }: PreviewRequest) => {
  void answer(id, order).then((message) => parentPort?.postMessage(message));
});

async function answer(id: number, order: PreviewOrder): Promise<PreviewAnswer> {
  try {
    return { id, kind: 'drawn', preview: await draw(order) };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    return { id, kind: 'failed', reason: reasonOf(error), message };
  }
}

function reasonOf(error: unknown): PreviewFailure {
  if (error instanceof PreviewFailed) return error.reason;
  if (error instanceof UnwritableAddress) return 'unwritable_address';
  if (error instanceof UnwritableLetter || error instanceof LetterDoesNotFit || error instanceof AddressDoesNotFit) {
    return error.code;
  }
  const isTheirs =
    error instanceof RenderError && (error.code === 'outgrows_the_bed' || error.code === 'cannot_be_folded');
  return isTheirs ? error.code : 'cannot_be_written';
}

function draw(order: PreviewOrder): Promise<Preview> {
  switch (order.kind) {
    case 'page':
      return drawPage(order);
    case 'pdf':
      return drawPdf(order);
    case 'plot':
      return drawPlot(order);
    case 'run-sheet':
      return drawRunSheet(order);
    default:
      return order satisfies never;
  }
}

async function drawPage(order: PageOrder): Promise<Preview> {
  const letter = await assembleLetter(await catalogue, order);
  const craft = craftFor(letter);
  const plan = planLetter(letter, craft);
  const pages = [...plan.pages()];
  const pageCount = pages.length;
  const lines = pages[order.page - 1];
  if (!lines) throw new PreviewFailed('no_such_page', `the letter has ${pageCount} pages`);
  const renderer = RENDERERS[order.format];
  const page = writePlannedPage(letter, plan, lines, order.page - 1, craft);
  const bytes = await bytesOf(renderer.render([page], { widthPixels: order.width }));
  return { bytes, mediaType: renderer.mediaType, pageCount };
}

/** Envelopes come last, as they lie under the letters in the tray. */
async function drawPdf({ envelopes, letter, watermark, ...how }: PdfOrder): Promise<Preview> {
  async function* drawings(): AsyncGenerator<PageDrawing> {
    yield* decoded(letter);
    for (const envelope of envelopes) yield composeEnvelope(await assembleEnvelope(await catalogue, envelope));
  }
  const pages: DrawnPage[] = [];
  const { pdf } = RENDERERS;
  const options = { ...how, ...(watermark ? { watermark } : {}) };
  const bytes = await bytesOf(pdf.render(lookedOver(drawings(), pages), options));
  const [flaw] = preflightFile(lookIntoPdf(bytes), how.press);
  if (flaw) throw new PreviewFailed('cannot_be_written', flaw.message);
  return { bytes, mediaType: pdf.mediaType, pageCount: letter.length + envelopes.length, pages };
}

/** The pages as they go by, with what they leave blank noted in `seen`. */
async function* lookedOver(drawings: AsyncIterable<PageDrawing>, seen: DrawnPage[]): AsyncGenerator<PageDrawing> {
  for await (const drawing of drawings) {
    seen.push({ widthMm: drawing.paper.width, heightMm: drawing.paper.height, room: inkRoom(drawing) });
    yield drawing;
  }
}

/** The pages of letters; an empty one is of the size of the one before. */
function* decoded(drawings: PdfOrder['letter']): Generator<PageDrawing> {
  let last: PageDrawing | null = null;
  for (const drawing of drawings) {
    const page: PageDrawing | null = drawing ? decodeDrawing(drawing) : last && emptied(last);
    if (page) yield page;
    last = page;
  }
}

function emptied(page: PageDrawing): PageDrawing {
  return { ...page, marks: [], words: [] };
}

/** Any type will do that can be read at arm's length; this one is in the house. */
const RUN_SHEET_TYPE = '@expo-google-fonts/playpen-sans/400Regular/PlaypenSans_400Regular.ttf';

async function drawRunSheet({ sheet }: RunSheetOrder): Promise<Preview> {
  const bytes = await runSheetPdf(sheet, await fontBytes(RUN_SHEET_TYPE));
  return { bytes, mediaType: RENDERERS.pdf.mediaType, pageCount: 1 };
}

async function drawPlot({ drawing, format, plotter }: PlotOrder): Promise<Preview> {
  const renderer = RENDERERS[format];
  const bytes = await bytesOf(renderer.render([decodeDrawing(drawing)], plotter ? { plotter } : {}));
  return { bytes, mediaType: renderer.mediaType, pageCount: 1 };
}
