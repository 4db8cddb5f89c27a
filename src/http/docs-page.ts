import { z } from 'zod';
import { PROBLEMS } from './contract/problem.js';
import { anchorOf, describeSchema, fieldEntry, Schema } from './docs-fields.js';
import { escape, inline } from './docs-markup.js';

const Content = z.record(z.string(), z.looseObject({ schema: Schema.optional() })).default({});

/** The parts of the description that the page shows. */
const Operation = z.looseObject({
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.looseObject({})),
  parameters: z.array(
    z.looseObject({
      name: z.string(),
      required: z.boolean().default(false),
      description: z.string().optional(),
      schema: Schema,
    }),
  ),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: Content })),
});
type Operation = z.infer<typeof Operation>;
const Description = z.looseObject({
  info: z.looseObject({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), Schema) }),
});

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The description as one page of plain HTML, grouped as the house is; it runs no script and asks nobody for anything. */
export function docsPage(description: object): string {
  const { info, paths, components } = Description.parse(description);
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method, path, operation })),
  );
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags))];
  const sections = tags.map((tag) =>
    sectionOf(
      tag,
      entries.filter(({ operation }) => operation.tags.includes(tag)),
    ),
  );
  return html(info.title, [
    `<h1>${escape(info.title)}</h1>`,
    ...info.description.split('\n\n').map((paragraph) => `<p>${inline(paragraph)}</p>`),
    '<p>The same for programs: <a href="/openapi.json">openapi.json</a>.</p>',
    `<nav>${[...tags, 'Schemas', 'Problems'].map((tag) => `<a href="#${slug(tag)}">${escape(tag)}</a>`).join(' · ')}</nav>`,
    ...sections,
    schemasSection(components.schemas),
    problemsSection(),
  ]);
}

function sectionOf(tag: string, entries: readonly Entry[]): string {
  return `<section id="${slug(tag)}"><h2>${escape(tag)}</h2>${entries.map(articleOf).join('')}</section>`;
}

function articleOf({ method, path, operation }: Entry): string {
  const { summary, parameters, requestBody, responses } = operation;
  const fields = parameters.map(({ name, required, schema, description }) =>
    fieldEntry(name, { ...schema, description }, required),
  );
  const answers = Object.entries(responses).map(
    ([status, { description, content }]) =>
      `<dt>${status}</dt><dd>${inline(description)}${status.startsWith('2') ? bodyOf(content) : ''}</dd>`,
  );
  return [
    `<article><h3><code><b>${method.toUpperCase()}</b> ${escape(path)}</code></h3>`,
    `<p>${inline(summary)} <small>${whoOf(operation)}</small></p>`,
    fields.length === 0 ? '' : `<details><summary>Parameters</summary><dl>${fields.join('')}</dl></details>`,
    requestBody ? `<details><summary>Body</summary>${bodyOf(requestBody.content)}</details>` : '',
    `<details><summary>Answers</summary><dl>${answers.join('')}</dl></details>`,
    '</article>',
  ].join('');
}

function bodyOf(content: z.infer<typeof Content>): string {
  return Object.entries(content)
    .map(([type, { schema }]) => `<p><code>${escape(type)}</code></p>${schema ? describeSchema(schema) : ''}`)
    .join('');
}

function whoOf({ security }: Operation): string {
  const names = security.map((way) => Object.keys(way)[0] ?? 'a signed link');
  const words: Record<string, string> = { key: 'a client’s key', session: 'the staff’s session' };
  return names.length === 0 ? 'Open to all.' : `With ${names.map((name) => words[name] ?? name).join(' or ')}.`;
}

function schemasSection(schemas: Readonly<Record<string, Schema>>): string {
  const articles = Object.entries(schemas)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(
      ([name, schema]) => `<article id="${anchorOf(name)}"><h3>${escape(name)}</h3>${describeSchema(schema)}</article>`,
    );
  return `<section id="schemas"><h2>Schemas</h2>${articles.join('')}</section>`;
}

/** Where the `type` of every problem leads. */
function problemsSection(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) =>
      `<dt id="problem-${code}"><code>${code}</code> ${status}</dt><dd>${escape(title)}.</dd>`,
  );
  return `<section id="problems"><h2>Problems</h2><dl>${rows.join('')}</dl></section>`;
}

function html(title: string, body: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/docs.css"></head>
<body><main>${body.join('\n')}</main></body></html>`;
}

function slug(text: string): string {
  return text.toLowerCase();
}

/** Black on paper, and the reader's own choice of light or dark. */
export const DOCS_STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, serif; margin: 0; }
main { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; }
h1, h2, h3 { line-height: 1.2; font-weight: 500; }
h2 { margin-top: 3rem; border-bottom: 1px solid #8886; padding-bottom: .3rem; }
h3 { margin: 2rem 0 .2rem; font-size: 1rem; }
code, pre { font: .9em/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem; background: #8881; max-height: 30rem; }
article p { margin: .2rem 0; }
dl { margin: .3rem 0 .3rem .2rem; } dt { margin-top: .6rem; } dd { margin-left: 1.5rem; }
dd dl { border-left: 1px solid #8884; padding-left: .8rem; }
:target { background: #8882; }
small { opacity: .75; } summary { cursor: pointer; }
`;
