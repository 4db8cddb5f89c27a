import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PlotterProfile } from '../../rendering/plotter/plotter-profile.js';
import type { PlotOrder } from '../../writing/previewer.js';
import { type Answer, file, fileOf } from '../answer.js';
import { SIGNED_OR_KNOWN } from '../caller.js';
import { CatalogueName } from '../contract/common.js';
import { drawPdf, EnvelopeQuery } from '../draw-pdf.js';
import { invalidRequest } from '../http-problem.js';
import { unknownName } from '../prepare-revision.js';
import { previewProblem } from '../preview-problem.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { createSignedLinks } from '../signed-links.js';
import { LetterParams } from '../whose.js';
import { findFinished, SignedFields } from '../written-letter.js';

const PageNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'expected the number of a page')
  .transform(Number);

const PlotQuery = SignedFields.extend({ page: PageNumber.prefault('1') });

const OF_A_LETTER = { method: 'get', access: SIGNED_OR_KNOWN, tag: 'Files', params: LetterParams } as const;
const PROBLEMS = ['not_ready', 'illegal_state', 'invalid_link', 'link_expired', 'unavailable'] as const;

/** A letter on its way to paper: its envelope, and its pages for a pen that a machine moves. */
export function letterPaperRoutes(services: HttpServices): Route[] {
  const { db, blobs, catalogue, previewer, secret } = services;
  const links = createSignedLinks(secret);
  return [
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/envelope.pdf',
      summary: 'The envelope in the hand of its letter, to the same people and at the same time as the letter’s PDF.',
      query: EnvelopeQuery,
      answers: { 200: fileOf('The face of the envelope, true to size.', 'application/pdf') },
      problems: [...PROBLEMS, 'no_address'],
      async handle({ caller, params, query }) {
        const written = await findFinished(db, links, { caller, id: params.id, query });
        const drawn = await drawPdf(services, written, { ...query, holds: 'envelope' });
        const fileName = `envelope-${params.id.slice('ltr_'.length)}.pdf`;
        return file({ ...drawn, type: 'application/pdf', fileName });
      },
    }),
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/plot.svg',
      summary: 'A page as single lines in writing order, one layer for each pen, for AxiDraw and its kin.',
      query: PlotQuery,
      answers: { 200: fileOf('The path of the pen.', 'image/svg+xml') },
      problems: PROBLEMS,
      handle: ({ caller, params, query }) =>
        plot({ caller, id: params.id, query }, { format: 'plot-svg', plotter: null }),
    }),
    defineRoute({
      ...OF_A_LETTER,
      path: '/v1/letters/:id/plot.gcode',
      summary: 'A page as G-code for a pen plotter; one that outgrows the plotter’s bed is refused.',
      query: PlotQuery.extend({ plotter: CatalogueName.default('grbl-servo-a3') }),
      answers: { 200: fileOf('Movements of the pen.', 'text/x-gcode') },
      problems: PROBLEMS,
      handle: ({ caller, params, query }) =>
        plot({ caller, id: params.id, query }, { format: 'gcode', plotter: plotterOf(query.plotter) }),
    }),
  ];

  async function plot(
    asking: Parameters<typeof findFinished>[2] & { readonly query: { readonly page: number } },
    how: Pick<PlotOrder, 'format' | 'plotter'>,
  ): Promise<Answer> {
    const { proof } = await findFinished(db, links, asking);
    const { page: number } = asking.query;
    const page = proof.pages[number - 1];
    if (!page) throw invalidRequest([{ path: 'page', code: 'no_such_page', message: noSuchPage(proof.pages.length) }]);
    const order = { kind: 'plot' as const, drawing: await blobs.read(page.drawingSha256), ...how };
    const { bytes, mediaType } = await previewer.preview(order).catch(previewProblem);
    return file({ bytes, type: mediaType, entityTag: createHash('sha256').update(bytes).digest('hex') });
  }

  function plotterOf(name: string): PlotterProfile {
    const plotter = catalogue.plotters.get(name);
    if (plotter) return plotter;
    throw invalidRequest(unknownName('plotter', 'unknown_plotter', name, [...catalogue.plotters.keys()]));
  }
}

function noSuchPage(pages: number): string {
  return `There is no such page: the letter has ${pages}.`;
}
