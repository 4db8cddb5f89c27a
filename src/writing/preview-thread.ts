import { parentPort, workerData } from 'node:worker_threads';
import { readCatalogue } from '../catalogue/catalogue.js';
import { craftFor, planLetter, writePlannedPage } from '../composition/compose-letter.js';
import { LetterDoesNotFit } from '../composition/errors.js';
import { pngRenderer } from '../rendering/png.js';
import { bytesOf } from '../rendering/renderer.js';
import { svgRenderer } from '../rendering/svg.js';
import { assembleLetter } from './assemble-letter.js';
import type { PreviewOrder } from './previewer.js';
import type { PreviewAnswer, PreviewRequest, ThreadData } from './thread-previewer.js';

/** What runs in the preview thread: it reads the catalogue once, then writes one page after another. */
const { templates, handsCache }: ThreadData = workerData;
const catalogue = readCatalogue(templates, handsCache);

parentPort?.on('message', ({ id, order }: PreviewRequest) => {
  void answer(id, order).then((message) => parentPort?.postMessage(message));
});

async function answer(id: number, order: PreviewOrder): Promise<PreviewAnswer> {
  try {
    return await write(id, order);
  } catch (error) {
    const reason = error instanceof LetterDoesNotFit ? 'letter_does_not_fit' : 'cannot_be_written';
    return { id, kind: 'failed', reason, message: error instanceof Error ? error.message : 'unknown' };
  }
}

async function write(id: number, order: PreviewOrder): Promise<PreviewAnswer> {
  const letter = await assembleLetter(await catalogue, order);
  const craft = craftFor(letter);
  const plan = planLetter(letter, craft);
  const pageCount = plan.pages.length;
  if (order.page > pageCount) {
    return { id, kind: 'failed', reason: 'no_such_page', message: `the letter has ${pageCount} pages` };
  }
  const renderer = order.format === 'svg' ? svgRenderer : pngRenderer;
  const page = writePlannedPage(letter, plan, order.page - 1, craft);
  const bytes = await bytesOf(renderer.render([page], { widthPixels: order.width }));
  return { id, kind: 'written', image: { bytes, mediaType: renderer.mediaType, pageCount } };
}
