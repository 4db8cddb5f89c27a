import { z } from 'zod';
import { INK_NAMES, INKS } from '../../letter/inks.js';
import { NIB_NAMES, NIBS } from '../../letter/nibs.js';
import { InkName, NibName } from '../../letter/style.js';
import { Stationery } from '../../stationery/stationery.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { InkList, NibList, StationeryList, type StationerySummary } from '../contract/catalogue.js';
import { CatalogueName } from '../contract/common.js';
import { PageQuery } from '../contract/lists.js';
import { notFound } from '../http-problem.js';
import { picture, SVG } from '../picture.js';
import { defineRoute, type Route } from '../route.js';
import type { Samples } from '../samples.js';
import type { HttpServices } from '../services.js';
import { wholeList } from '../whole-list.js';

const Named = z.strictObject({ name: CatalogueName });
const OF_THE_CATALOGUE = { method: 'get', access: CLIENTS_AND_STAFF, tag: 'Catalogue' } as const;

/** What letters are written with and on. */
export function paperAndPenRoutes({ catalogue: { stationery } }: HttpServices, samples: Samples): Route[] {
  return [
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/inks',
      summary: 'Every ink.',
      query: PageQuery,
      answers: { 200: InkList },
      handle: () => ok(wholeList(INK_NAMES.map(viewInk))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/inks/:name/sample.svg',
      summary: 'A line written in an ink.',
      params: z.strictObject({ name: InkName }),
      answers: { 200: SVG },
      handle: async ({ params }) => picture(await samples.line({ ink: params.name })),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/nibs',
      summary: 'Every nib.',
      query: PageQuery,
      answers: { 200: NibList },
      handle: () => ok(wholeList(NIB_NAMES.map(viewNib))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/nibs/:name/sample.svg',
      summary: 'A line written with a nib.',
      params: z.strictObject({ name: NibName }),
      answers: { 200: SVG },
      handle: async ({ params }) => picture(await samples.line({ nib: params.name })),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/stationery',
      summary: 'Every sheet that letters can be written on.',
      query: PageQuery,
      answers: { 200: StationeryList },
      handle: () => ok(wholeList([...stationery.values()].map(viewStationery))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/stationery/:name',
      summary: 'A sheet as data: its size, margins, ruling and artwork.',
      params: Named,
      answers: { 200: Stationery },
      handle: ({ params }) => ok(sheetOf(params.name)),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/stationery/:name/sample.svg',
      summary: 'An empty sheet.',
      params: Named,
      answers: { 200: SVG },
      handle: ({ params }) => picture(Buffer.from(samples.sheet(sheetOf(params.name)))),
    }),
  ];

  function sheetOf(name: string): Stationery {
    const sheet = stationery.get(name);
    if (!sheet) throw notFound();
    return sheet;
  }
}

function viewInk(name: InkName) {
  const { title, colour } = INKS[name];
  return { object: 'ink' as const, name, title, colour, sample: `/v1/inks/${name}/sample.svg` };
}

function viewNib(name: NibName) {
  const { title, width } = NIBS[name];
  return { object: 'nib' as const, name, title, width_mm: width, sample: `/v1/nibs/${name}/sample.svg` };
}

function viewStationery({ name, title, description, paper, ruling }: Stationery): StationerySummary {
  const { width, height, colour } = paper;
  return {
    object: 'stationery',
    name,
    title,
    description,
    paper: { width_mm: width, height_mm: height, colour },
    ruled: ruling !== null,
    sample: `/v1/stationery/${name}/sample.svg`,
    definition: `/v1/stationery/${name}`,
  };
}
