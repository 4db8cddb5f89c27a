import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import {
  addLetterTemplate,
  addTemplateVersion,
  findLetterTemplate,
  findTemplateVersion,
  type LetterTemplate,
  listLetterTemplates,
  publishTemplateVersion,
  type TemplateVersionLine,
} from '../../storage/letter-templates.js';
import { json, ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import {
  NewTemplate,
  NewTemplateVersion,
  Template,
  TemplateList,
  TemplateVersion,
} from '../contract/letter-templates.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { wordingOf } from '../template-wording.js';
import { wholeList } from '../whole-list.js';
import { staffActor } from '../whose.js';

const WRITERS = { client: false, staff: ['writer'] } as const;
const OF_A_TEMPLATE = z.strictObject({ id: idSchema('letterTemplate') });
const OF_A_VERSION = OF_A_TEMPLATE.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'expected a number from 1')
    .transform(Number),
});

/** Letter templates: read by whoever makes letters, written by the writers. */
export function letterTemplateRoutes({ db }: HttpServices): Route[] {
  return [...readingRoutes({ db }), ...writingRoutes({ db })];
}

function readingRoutes({ db }: Pick<HttpServices, 'db'>): Route[] {
  const reading = { method: 'get', access: CLIENTS_AND_STAFF, tag: 'Templates' } as const;
  return [
    defineRoute({
      ...reading,
      path: '/v1/templates',
      summary: 'Every letter template, by name.',
      answers: { 200: TemplateList },
      handle: async () => ok(wholeList((await listLetterTemplates(db)).map(viewTemplate))),
    }),
    defineRoute({
      ...reading,
      path: '/v1/templates/:id',
      summary: 'A letter template, and the variables of each of its versions.',
      params: OF_A_TEMPLATE,
      answers: { 200: Template },
      handle: async ({ params }) => ok(viewTemplate(await findLetterTemplate(db, params.id))),
    }),
    defineRoute({
      ...reading,
      path: '/v1/templates/:id/versions/:number',
      summary: 'One version, with its words.',
      params: OF_A_VERSION,
      answers: { 200: TemplateVersion },
      async handle({ params }) {
        const { parts, ...version } = await findTemplateVersion(db, params.id, params.number);
        return ok({ object: 'template_version', template: version.templateId, ...viewLine(version), parts });
      },
    }),
  ];
}

function writingRoutes({ db }: Pick<HttpServices, 'db'>): Route[] {
  const writing = { method: 'post', access: WRITERS, tag: 'Templates' } as const;
  return [
    defineRoute({
      ...writing,
      path: '/v1/templates',
      summary: 'Takes in a letter template with its first version, which is yet to be published.',
      body: NewTemplate,
      answers: { 201: Template },
      problems: ['already_exists'],
      async handle({ caller, body, requestId }) {
        const { name, language, ...words } = body;
        const template = { name, language, wording: wordingOf(words) };
        const added = await addLetterTemplate(db, template, staffActor(caller, requestId));
        return json(201, viewTemplate(added), { Location: `/v1/templates/${added.id}` });
      },
    }),
    defineRoute({
      ...writing,
      path: '/v1/templates/:id/versions',
      summary: 'Adds a version; letters go on being made from the published one.',
      params: OF_A_TEMPLATE,
      body: NewTemplateVersion,
      answers: { 201: Template },
      handle: async ({ caller, params, body, requestId }) =>
        json(
          201,
          viewTemplate(await addTemplateVersion(db, params.id, wordingOf(body), staffActor(caller, requestId))),
        ),
    }),
    defineRoute({
      ...writing,
      path: '/v1/templates/:id/versions/:number/publish',
      summary: 'Has letters that name no version made from this one.',
      params: OF_A_VERSION,
      answers: { 200: Template },
      async handle({ caller, params, requestId }) {
        const actor = staffActor(caller, requestId);
        return ok(viewTemplate(await publishTemplateVersion(db, params.id, params.number, actor)));
      },
    }),
  ];
}

function viewTemplate({ id, name, language, publishedVersion, versions, createdAt }: LetterTemplate): Template {
  return {
    id,
    object: 'template',
    name,
    language,
    published_version: publishedVersion,
    versions: versions.map(viewLine),
    created_at: createdAt.toISOString(),
  };
}

function viewLine({ number, requiredVariables, createdAt }: TemplateVersionLine): Template['versions'][number] {
  return { number, required_variables: [...requiredVariables], created_at: createdAt.toISOString() };
}
