import { createMetrics } from '../../src/http/metrics.js';
import { allRoutes } from '../../src/http/routes/index.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

describe('the published description', () => {
  it('has every route, each with its answers and problems', async () => {
    const { body } = await house.stranger.call('get', '/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routes = allRoutes(house.services, createMetrics()).filter(({ tag }) => tag !== 'Description');
    expect(described.toSorted()).toEqual(
      routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).toSorted(),
    );
    const submit = body.paths['/v1/letters'].post;
    expect(Object.keys(submit.responses)).toEqual(
      expect.arrayContaining(['202', '401', '413', '415', '422', '429', '503']),
    );
    expect(submit.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/SubmitLetter',
    });
    expect(submit.security).toEqual([{ key: [] }, { session: [] }]);
    expect(Object.keys(body.paths['/v1/letters/{id}/pdf'].get.responses)).toEqual(
      expect.arrayContaining(['200', '206', '304', '416']),
    );
  });

  it('names what comes in and what goes out apart, with nothing left open', async () => {
    const { body } = await house.stranger.call('get', '/openapi.json').expect(200);
    const { Letter, SubmitLetter, LetterParts, LetterPartsInput } = body.components.schemas;
    expect(SubmitLetter.required).toEqual(['content']);
    expect(Letter.properties.id).toMatchObject({ type: 'string', pattern: expect.stringMatching(/^\^ltr_/) });
    expect([LetterParts.required, LetterPartsInput.required]).toEqual([
      ['body', 'postscripts', 'enclosures'],
      ['body'],
    ]);
    expect(LetterParts.properties.salutation).toMatchObject({ type: 'string', maxLength: 200 });
    const pointers = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(pointers)].filter((name) => !Object.hasOwn(body.components.schemas, name!))).toEqual([]);
    expect(Object.values(body.components.schemas).every((schema) => JSON.stringify(schema).length > 2)).toBe(true);
  });

  it('gives examples that its own routes take', () => {
    const bodies = allRoutes(house.services, createMetrics()).flatMap(({ body }) => body ?? []);
    const examples = bodies.flatMap((body) =>
      [body.meta()?.['examples'] ?? []].flat().map((example) => ({ body, example })),
    );
    expect(examples.length).toBeGreaterThanOrEqual(6);
    for (const { body, example } of examples) expect(body.safeParse(example).error).toBeUndefined();
  });

  it('is readable without any script, and names every problem', async () => {
    const page = await house.stranger.call('get', '/docs').expect(200);
    expect(page.headers['content-security-policy']).toContain("style-src 'self'");
    expect(page.text).not.toMatch(/<script|https?:\/\//);
    expect(page.text).toContain('id="problem-not_ready"');
    expect(page.text).toContain('id="schema-SubmitLetter"');
    expect(page.text).toContain('Degrees added to the hand’s own slant');
    await house.stranger.call('get', '/docs.css').expect(200).expect('Content-Type', /css/);
  });
});

describe('figures for Prometheus', () => {
  it('count requests by their pattern, never by id', async () => {
    const client = await house.client();
    await client.call('get', '/v1/letters/ltr_00000000000000000000000000').expect(404);
    const { text } = await house.stranger.call('get', '/metrics').expect(200);
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/v1/letters/:id",status="404"} 1');
    expect(text).not.toContain('ltr_');
  });
});
