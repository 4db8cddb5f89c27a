import { z } from 'zod';
import { PROBLEMS } from './contract/problem.js';

/** The parts of the description that the page shows. */
const Operation = z.looseObject({
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.looseObject({})),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false) })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
type Operation = z.infer<typeof Operation>;
const Description = z.looseObject({
  info: z.looseObject({ title: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** The description as one page of plain HTML, grouped as the house is; it runs no script and asks nobody for anything. */
export function docsPage(description: object): string {
  const { info, paths } = Description.parse(description);
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
    `<p>${inline(info.description)}</p>`,
    '<p>The same for programs: <a href="/openapi.json">openapi.json</a>.</p>',
    `<nav>${[...tags, 'Problems'].map((tag) => `<a href="#${slug(tag)}">${escape(tag)}</a>`).join(' · ')}</nav>`,
    ...sections,
    problemsSection(),
  ]);
}

function sectionOf(tag: string, entries: readonly Entry[]): string {
  return `<section id="${slug(tag)}"><h2>${escape(tag)}</h2>${entries.map(articleOf).join('')}</section>`;
}

function articleOf({ method, path, operation }: Entry): string {
  const { summary, parameters, requestBody, responses } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  return [
    `<article><h3><code><b>${method.toUpperCase()}</b> ${escape(path)}</code></h3>`,
    `<p>${inline(summary)} <small>${whoOf(operation)}</small></p>`,
    parameters.length === 0
      ? ''
      : `<p>Parameters: ${parameters.map(({ name }) => `<code>${escape(name)}</code>`).join(', ')}</p>`,
    body === undefined
      ? ''
      : `<details><summary>Body</summary><pre>${escape(JSON.stringify(body, null, 2))}</pre></details>`,
    `<details><summary>Answers</summary><dl>${Object.entries(responses)
      .map(([status, answer]) => `<dt>${status}</dt><dd>${inline(answer.description)}</dd>`)
      .join('')}</dl></details>`,
    '</article>',
  ].join('');
}

function whoOf({ security }: Operation): string {
  const names = security.map((way) => Object.keys(way)[0] ?? 'a signed link');
  const words: Record<string, string> = { key: 'a client’s key', session: 'the staff’s session' };
  return names.length === 0 ? 'Open to all.' : `With ${names.map((name) => words[name] ?? name).join(' or ')}.`;
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

/** Text with its `code` marked up. */
function inline(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
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
dt { margin-top: .6rem; } dd { margin-left: 1.5rem; }
small { opacity: .75; } summary { cursor: pointer; }
`;
