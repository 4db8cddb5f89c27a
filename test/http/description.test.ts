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
    expect(submit.requestBody.content['application/json'].schema).toMatchObject({
      required: ['content'],
      additionalProperties: false,
    });
    expect(submit.security).toEqual([{ key: [] }, { session: [] }]);
  });

  it('is readable without any script, and names every problem', async () => {
    const page = await house.stranger.call('get', '/docs').expect(200);
    expect(page.headers['content-security-policy']).toContain("style-src 'self'");
    expect(page.text).not.toMatch(/<script|https?:\/\//);
    expect(page.text).toContain('id="problem-not_ready"');
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
