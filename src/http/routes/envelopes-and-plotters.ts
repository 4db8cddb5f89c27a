import { z } from 'zod';
import { blankFace } from '../../composition/compose-envelope.js';
import type { PlotterProfile } from '../../rendering/plotter/plotter-profile.js';
import { pageToSvg } from '../../rendering/svg.js';
import { Envelope } from '../../stationery/envelope.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { EnvelopeList, type EnvelopeSummary, PlotterList, type PlotterSummary } from '../contract/catalogue.js';
import { CatalogueName } from '../contract/common.js';
import { PageQuery } from '../contract/lists.js';
import { notFound } from '../http-problem.js';
import { picture, SVG } from '../picture.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { wholeList } from '../whole-list.js';

const Named = z.strictObject({ name: CatalogueName });
const OF_THE_CATALOGUE = { method: 'get', access: CLIENTS_AND_STAFF, tag: 'Catalogue' } as const;

/** What letters are sent in, and the machines that can write them with a real pen. */
export function envelopeAndPlotterRoutes({ catalogue: { envelopes, plotters } }: HttpServices): Route[] {
  return [
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/envelopes',
      summary: 'Every envelope that letters can be sent in.',
      query: PageQuery,
      answers: { 200: EnvelopeList },
      handle: () => ok(wholeList([...envelopes.values()].map(viewEnvelope))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/envelopes/:name',
      summary: 'An envelope as data: its size, and where the addresses, the stamp and the window are.',
      params: Named,
      answers: { 200: Envelope },
      handle: ({ params }) => ok(envelopeOf(params.name)),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/envelopes/:name/sample.svg',
      summary: 'An empty envelope.',
      params: Named,
      answers: { 200: SVG },
      handle({ params }) {
        const face = blankFace({ envelope: envelopeOf(params.name), language: 'en' });
        return picture(Buffer.from(pageToSvg(face)));
      },
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/plotters',
      summary: 'Every pen plotter that pages can be drawn by.',
      query: PageQuery,
      answers: { 200: PlotterList },
      handle: () => ok(wholeList([...plotters.values()].map(viewPlotter))),
    }),
  ];

  function envelopeOf(name: string): Envelope {
    const envelope = envelopes.get(name);
    if (!envelope) throw notFound();
    return envelope;
  }
}

function viewEnvelope({ name, title, description, paper, window }: Envelope): EnvelopeSummary {
  const { width, height, colour } = paper;
  return {
    object: 'envelope',
    name,
    title,
    description,
    paper: { width_mm: width, height_mm: height, colour },
    window: window !== null,
    sample: `/v1/envelopes/${name}/sample.svg`,
    definition: `/v1/envelopes/${name}`,
  };
}

function viewPlotter({ name, title, description, bed }: PlotterProfile): PlotterSummary {
  return { object: 'plotter', name, title, description, bed: { width_mm: bed.width, height_mm: bed.height } };
}
