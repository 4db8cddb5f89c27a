import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from '../catalogue/catalogue.js';
import { composeEnvelope } from '../composition/compose-envelope.js';
import { craftFor, planLetter, writePlannedPage } from '../composition/compose-letter.js';
import { LetterDoesNotFit, UnwritableLetter } from '../composition/errors.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { decodeDrawing } from '../rendering/drawing-file.js';
import { bytesOf, RENDERERS, RenderError } from '../rendering/index.js';
import { assembleEnvelope } from './assemble-envelope.js';
import { assembleLetter } from './assemble-letter.js';
import {
  type PageOrder,
  type PdfOrder,
  type PlotOrder,
  type Preview,
  PreviewFailed,
  type PreviewFailure,
  type PreviewOrder,
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
  if (error instanceof LetterDoesNotFit || error instanceof UnwritableLetter) return error.code;
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

/** The envelope is the last page, as it lies under the letter in the tray. */
async function drawPdf({ envelope, letter, watermark, ...how }: PdfOrder): Promise<Preview> {
  const face = envelope ? [composeEnvelope(await assembleEnvelope(await catalogue, envelope))] : [];
  function* pages(): Generator<PageDrawing> {
    for (const drawing of letter) yield decodeDrawing(drawing);
    yield* face;
  }
  const { pdf } = RENDERERS;
  const bytes = await bytesOf(pdf.render(pages(), { ...how, ...(watermark ? { watermark } : {}) }));
  return { bytes, mediaType: pdf.mediaType, pageCount: letter.length + face.length };
}

async function drawPlot({ drawing, format, plotter }: PlotOrder): Promise<Preview> {
  const renderer = RENDERERS[format];
  const bytes = await bytesOf(renderer.render([decodeDrawing(drawing)], plotter ? { plotter } : {}));
  return { bytes, mediaType: renderer.mediaType, pageCount: 1 };
}
