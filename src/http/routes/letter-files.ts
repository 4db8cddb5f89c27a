import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EDGE } from '../../composition/preflight.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { decodeDrawing } from '../../rendering/drawing-file.js';
import { withPreflightOverlay } from '../../rendering/preflight-overlay.js';
import { pageToStrokes, type StrokesDocument } from '../../rendering/strokes.js';
import { pageToSvg } from '../../rendering/svg.js';
import type { LetterRow } from '../../storage/schema.js';
import { type Answer, file, fileOf, type ServedFile } from '../answer.js';
import { type Caller, hasRole, SIGNED_OR_KNOWN } from '../caller.js';
import { CatalogueName } from '../contract/common.js';
import { ImpositionField } from '../contract/press.js';
import { asksForMore, drawPdf, EnvelopeQuery } from '../draw-pdf.js';
import { HttpProblem, notFound } from '../http-problem.js';
import { printerNamed } from '../printer-named.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { createSignedLinks } from '../signed-links.js';
import { LetterParams } from '../whose.js';
import { findFinished, findWritten, SignedFields } from '../written-letter.js';

const PageParams = LetterParams.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});

const Width = z
  .string()
  .regex(/^\d{2,4}$/, 'expected a width in pixels from 64 to 2400')
  .transform(Number)
  .pipe(z.int().min(64).max(2400))
  .describe('Pixels; that of the kept picture where absent.');

const Layer = z
  .enum(['page', 'paper', 'preflight'])
  .default('page')
  .describe(
    'The whole page; what was printed on its paper before anyone wrote on it, for showing it being written; or the page with ' +
      'what preflight found in red.',
  );

const PrinterField = CatalogueName.optional().describe(
  'The printer whose own margins `preflight` is to show, in place of those of most printers; for operators.',
);

const OF_A_LETTER = {
  method: 'get',
  access: SIGNED_OR_KNOWN,
  tag: 'Files',
  problems: ['not_ready', 'illegal_state', 'invalid_link', 'link_expired'],
} as const;

/** What preflight holds against ink is what most printers leave blank. */
const BLANK_EDGES = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };

const STROKES =
  '`{object: "strokes", pages: [{paper, durationMs, strokes: [{colour, nib, word, path}]}]}`. A `path` has six numbers for each ' +
  'point: x, y and half the width in micrometres from the page’s top left, pressure and tone in hundredths, and milliseconds since the ' +
  'page’s first touch.';

/** What has been written, as files. A letter's bytes never change within a revision, so they carry lasting entity tags. */
export function letterFileRoutes(services: HttpServices): Route[] {
  const { db, blobs, secret } = services;
  const links = createSignedLinks(secret);
  return [
    pdfRoute(services),
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/pages/:number.svg',
      summary: 'A page as SVG: whole, its paper alone, or with what preflight found in red.',
      params: PageParams,
      query: SignedFields.extend({ layer: Layer, printer: PrinterField }),
      answers: { 200: fileOf('The page, or the layer of it that was asked for.', 'image/svg+xml') },
      problems: [...OF_A_LETTER.problems, 'not_allowed'],
      async handle({ caller, params, query }) {
        if (query.printer !== undefined) return onPrinter(caller, params, query.printer);
        const { svgSha256, drawingSha256 } = await pageOf({ caller, id: params.id, query }, params.number);
        const type = 'image/svg+xml';
        if (query.layer === 'page') return file({ bytes: await blobs.read(svgSha256), type, entityTag: svgSha256 });
        const layer = LAYERS[query.layer](decodeDrawing(await blobs.read(drawingSha256)));
        return file({ bytes: Buffer.from(pageToSvg(layer)), type, entityTag: `${svgSha256}-${query.layer}` });
      },
    }),
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/pages/:number.png',
      summary: 'A page as PNG, of the width that is asked for.',
      params: PageParams,
      query: SignedFields.extend({ width: Width.optional() }),
      answers: { 200: fileOf('The page.', 'image/png') },
      async handle({ caller, params, query }) {
        const { pngSha256, svgSha256, widthMm } = await pageOf({ caller, id: params.id, query }, params.number);
        const { width } = query;
        const bytes =
          width === undefined
            ? await blobs.read(pngSha256)
            : await rasterise(await blobs.read(svgSha256), width, widthMm);
        return file({ bytes, type: 'image/png', entityTag: width ? `${pngSha256}-${width}` : pngSha256 });
      },
    }),
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/strokes',
      summary: 'The path of the pen, stroke by stroke and page by page.',
      params: LetterParams,
      query: SignedFields,
      answers: { 200: fileOf(STROKES, 'application/json') },
      async handle({ caller, params, query }) {
        const { proof } = await findWritten(db, links, { caller, id: params.id, query });
        const pages: StrokesDocument[] = [];
        for (const { drawingSha256 } of proof.pages) {
          pages.push(pageToStrokes(decodeDrawing(await blobs.read(drawingSha256))));
        }
        const bytes = Buffer.from(JSON.stringify({ object: 'strokes', pages }));
        return file({ bytes, type: 'application/json', entityTag: `${proof.pdfSha256}-strokes` });
      },
    }),
  ];

  /** The page with the edges that a printer of the house leaves blank, by its own word. */
  async function onPrinter(caller: Caller, { id, number }: z.infer<typeof PageParams>, name: string): Promise<Answer> {
    if (!hasRole(caller, ['operator'])) throw new HttpProblem('not_allowed', 'Printers are the operators’ business.');
    const { drawingSha256 } = await pageOf({ caller, id, query: {} }, number);
    const { capabilities } = await printerNamed(db, name);
    const page = decodeDrawing(await blobs.read(drawingSha256));
    const layer = withPreflightOverlay(page, capabilities?.margins ?? BLANK_EDGES, true);
    const bytes = Buffer.from(pageToSvg(layer));
    return file({ bytes, type: 'image/svg+xml', entityTag: createHash('sha256').update(bytes).digest('hex') });
  }

  async function pageOf(asking: Parameters<typeof findWritten>[2], number: number) {
    const { proof } = await findWritten(db, links, asking);
    const page = proof.pages[number - 1];
    if (!page) throw notFound();
    return page;
  }
}

/** The letter as a PDF: as it was approved, with its envelope, or made ready for a press. */
function pdfRoute(services: HttpServices): Route {
  const { db, blobs, secret } = services;
  const links = createSignedLinks(secret);
  return defineRoute({
    ...OF_A_LETTER,
    path: '/v1/letters/:id/pdf',
    summary:
      'The finished letter, as it was approved or made ready for a press; its client gets it once it is released, the staff as soon as it is written.',
    params: LetterParams,
    query: EnvelopeQuery.extend({
      with: z.enum(['envelope']).optional().describe('The envelope after the letter.'),
      imposition: ImpositionField,
    }),
    problems: [...OF_A_LETTER.problems, 'no_address', 'unavailable'],
    answers: { 200: fileOf('The letter.', 'application/pdf') },
    async handle({ caller, params, query }) {
      const written = await findFinished(db, links, { caller, id: params.id, query });
      const { letter, proof } = written;
      if (query.with || asksForMore(query)) {
        const holds = query.with ? 'both' : 'letter';
        return pdfFile(await drawPdf(services, written, { ...query, holds }), letter);
      }
      const bytes = await blobs.read(proof.pdfSha256);
      return pdfFile({ bytes, entityTag: proof.pdfSha256 }, letter);
    },
  });
}

function pdfFile({ bytes, entityTag }: Pick<ServedFile, 'bytes' | 'entityTag'>, { id }: LetterRow): Answer {
  return file({ bytes, entityTag, type: 'application/pdf', fileName: `letter-${id.slice('ltr_'.length)}.pdf` });
}

const LAYERS = {
  paper: (page: PageDrawing) => ({ ...page, marks: page.marks.filter(({ kind }) => kind !== 'ink'), words: [] }),
  preflight: (page: PageDrawing) => withPreflightOverlay(page, BLANK_EDGES),
} as const;

const MM_PER_INCH = 25.4;

/** A picture of exactly this width; libvips works in its own threads, and is loaded with the first picture. */
async function rasterise(svg: Buffer, width: number, widthMm: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const density = Math.max(1, (width / widthMm) * MM_PER_INCH);
  return sharp(svg, { density, limitInputPixels: false }).resize({ width }).png().toBuffer();
}
