import { type Answer, contentOf, ok, text } from '../answer.js';
import { DOCS_STYLE, docsPage } from '../docs-page.js';
import { defineRoute, type Route } from '../route.js';

const OPEN = { method: 'get', access: 'public', uncounted: true, tag: 'Description' } as const;

/**
 * The service's description, for programs and for people. It is made of every schema there is, which takes longer than
 * all else that opens the door: so of whoever asks first.
 */
export function descriptionRoutes(describe: () => object): Route[] {
  let made: object | undefined;
  const description = () => (made ??= describe());
  let page: string | undefined;
  return [
    defineRoute({
      ...OPEN,
      path: '/openapi.json',
      summary: 'This description, for programs.',
      answers: { 200: contentOf('application/json', 'OpenAPI 3.1.') },
      handle: () => ok(description(), CACHED),
    }),
    defineRoute({
      ...OPEN,
      path: '/docs',
      summary: 'This description, for people.',
      answers: { 200: contentOf('text/html', 'A page.') },
      handle: (): Answer => text('html', (page ??= docsPage(description())), { ...CACHED, ...PAGE_POLICY }),
    }),
    defineRoute({
      ...OPEN,
      path: '/docs.css',
      summary: 'What that page looks like.',
      answers: { 200: contentOf('text/css', 'A style sheet.') },
      handle: () => text('css', DOCS_STYLE, CACHED),
    }),
  ];
}

const CACHED = { 'Cache-Control': 'public, max-age=300' };
/** A page without scripts: it needs its own style sheet and nothing else. */
const PAGE_POLICY = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
