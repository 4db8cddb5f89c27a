import { createHash } from 'node:crypto';
import { PreviewerBusy, PreviewFailed } from '../../writing/previewer.js';
import { file } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { PreviewRequest } from '../contract/previews.js';
import { HttpProblem, invalidRequest } from '../http-problem.js';
import { prepareRevision } from '../prepare-revision.js';
import { LETTER_BODY } from '../read-body.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { scopeOf } from '../whose.js';

/** Looking at a page of a letter that is not kept. */
export function previewRoutes({ db, catalogue, previewer }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/previews',
      access: CLIENTS_AND_STAFF,
      summary: 'A page image of unsaved content and style, at once; no letter is made.',
      tag: 'Letters',
      body: PreviewRequest,
      bodyLimit: LETTER_BODY,
      answers: { 200: { mediaType: 'image/svg+xml', description: 'The page; PNG where `format` asks for it.' } },
      problems: ['unavailable', 'recording_not_heard'],
      async handle({ caller, body }) {
        const { page, format, width, ...wanted } = body;
        const { parts, style, stationery, language } = await prepareRevision(
          catalogue,
          { ...wanted, envelope: null },
          { db, scope: scopeOf(caller) },
        );
        // A preview without a seed shows the same writing each time, so that only what was changed changes.
        const seed = wanted.style.seed ?? PREVIEW_SEED;
        if (!parts) throw invalidRequest([NOTHING_TO_SHOW]);
        const order = { parts, style: { ...style, seed }, stationery, language, page, format, width };
        const { bytes, mediaType, pageCount } = await previewer.preview(order).catch(explain);
        const entityTag = createHash('sha256').update(bytes).digest('hex');
        return file(
          { bytes, type: mediaType, entityTag },
          { 'Letter-Pages': String(pageCount), 'Cache-Control': 'no-store' },
        );
      },
    }),
  ];
}

const PREVIEW_SEED = 1;
const NOTHING_TO_SHOW = { path: 'content', code: 'not_supported', message: 'This content has no text to show yet.' };

function explain(error: unknown): never {
  if (error instanceof PreviewerBusy) {
    throw new HttpProblem('unavailable', 'Too many previews are asked for. Try again.', {
      retryAfter: 1,
      cause: error,
    });
  }
  if (!(error instanceof PreviewFailed)) throw error;
  switch (error.reason) {
    case 'no_such_page':
      throw invalidRequest([
        { path: 'page', code: 'no_such_page', message: `There is no such page: ${error.message}.` },
      ]);
    case 'letter_does_not_fit':
      throw invalidRequest([{ path: 'style.max_pages', code: 'letter_does_not_fit', message: `${error.message}.` }]);
    case 'took_too_long':
      throw new HttpProblem('unavailable', 'The page took too long. Try again.', { retryAfter: 5, cause: error });
    case 'cannot_be_written':
      throw error;
    default:
      throw error.reason satisfies never;
  }
}
