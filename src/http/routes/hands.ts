import { z } from 'zod';
import type { HandRecipe } from '../../catalogue/hand-recipe.js';
import { fileOf, ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { HandList, HandSummary } from '../contract/catalogue.js';
import { CatalogueName } from '../contract/common.js';
import { PageQuery } from '../contract/lists.js';
import { notFound } from '../http-problem.js';
import { lasting, picture, SVG } from '../picture.js';
import { defineRoute, type Route } from '../route.js';
import type { Samples } from '../samples.js';
import type { HttpServices } from '../services.js';
import { wholeList } from '../whole-list.js';

const Named = z.strictObject({ name: CatalogueName });
const OF_THE_CATALOGUE = { method: 'get', access: CLIENTS_AND_STAFF, tag: 'Catalogue' } as const;

/** The hands that letters can be written in. */
export function handRoutes({ catalogue: { hands } }: HttpServices, samples: Samples): Route[] {
  return [
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/hands',
      summary: 'Every hand that letters can be written in.',
      query: PageQuery,
      answers: { 200: HandList },
      handle: () => ok(wholeList(hands.names.map((name) => viewHand(name, hands.recipe(name))))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/hands/:name',
      summary: 'A hand.',
      params: Named,
      answers: { 200: HandSummary },
      handle: ({ params }) => ok(viewHand(params.name, recipeOf(params.name))),
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/hands/:name/sample.svg',
      summary: 'A line written in a hand.',
      params: Named,
      answers: { 200: SVG },
      async handle({ params }) {
        const { scripts } = recipeOf(params.name);
        return picture(await samples.line({ hand: params.name }, scripts[0]));
      },
    }),
    defineRoute({
      ...OF_THE_CATALOGUE,
      path: '/v1/hands/:name/compiled',
      summary: 'A hand as pen strokes: everything a program needs to write with it.',
      params: Named,
      answers: { 200: fileOf('The compiled hand.', 'application/json') },
      async handle({ params }) {
        recipeOf(params.name);
        return lasting(Buffer.from(JSON.stringify(await hands.compile(params.name))), 'application/json');
      },
    }),
  ];

  function recipeOf(name: string): HandRecipe {
    if (!hands.names.includes(name)) throw notFound();
    return hands.recipe(name);
  }
}

function viewHand(name: string, recipe: HandRecipe): HandSummary {
  const { title, description, category, scripts, direction, joined, xHeight, nib, fallbacks, licence, credit } = recipe;
  return {
    object: 'hand',
    name,
    title,
    description,
    category,
    scripts,
    direction,
    joined,
    x_height_mm: xHeight,
    nib,
    fallbacks,
    licence,
    credit,
    sample: `/v1/hands/${name}/sample.svg`,
    compiled: `/v1/hands/${name}/compiled`,
  };
}
