import { createHash } from 'node:crypto';
import { file, fileOf } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { PreviewRequest } from '../contract/previews.js';
import { prepareRevision } from '../prepare-revision.js';
import { previewProblem } from '../preview-problem.js';
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
      answers: { 200: fileOf('The page; PNG where `format` asks for it.', 'image/svg+xml', 'image/png') },
      problems: ['unavailable', 'recording_not_heard'],
      async handle({ caller, body }) {
        const { page, format, width, ...wanted } = body;
        const revision = await prepareRevision(catalogue, wanted, { db, scope: scopeOf(caller) });
        const { parts, style, stationery, envelope, recipient, sender, language } = revision;
        // A preview without a seed shows the same writing each time, so that only what was changed changes.
        const seed = wanted.style.seed ?? PREVIEW_SEED;
        const written = { parts, style: { ...style, seed }, stationery, envelope, recipient, sender, language };
        const order = { kind: 'page' as const, ...written, page, format, width };
        const { bytes, mediaType, pageCount } = await previewer.preview(order).catch(previewProblem);
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
