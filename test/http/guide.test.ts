import { readFileSync } from 'node:fs';
import { projectPath } from '../../src/project-root.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ClientVisitor, type HttpHouse, httpHouse, type Method } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
let client: ClientVisitor;
/** The letter that the guide made first: `ltr_…` stands for it. */
let letterId = '';
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  client = await house.client({ mode: 'test' });
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

interface Example {
  readonly method: Method;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | undefined;
  readonly answer: string;
}

const METHODS: Readonly<Record<string, Method>> = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' };

function readExample(block: string): Example {
  const [request = '', ...rest] = block.trim().split('\n');
  const [method = '', path = ''] = request.split(' ');
  const start = rest.findIndex((line) => line.startsWith('{'));
  const end = rest.findIndex((line) => line.startsWith('→'));
  const headers = rest.slice(0, start < 0 ? end : start).map((line) => line.split(': ', 2));
  return {
    method: METHODS[method]!,
    path,
    headers: Object.fromEntries(headers.filter(([name]) => name !== 'Authorization')),
    body: start < 0 ? undefined : JSON.parse(rest.slice(start, end).join('\n')),
    answer: rest[end]!.slice('→ '.length),
  };
}

describe('the guide to the API', () => {
  const guide = readFileSync(projectPath('docs/api.md'), 'utf8');
  const examples = [...guide.matchAll(/```http\n(.*?)```/gs)].map(([, block]) => readExample(block!));

  it.each(examples.map((example) => [`${example.method} ${example.path}`, example] as const))(
    '%s',
    async (_, example) => {
      const path = example.path.replace('ltr_…', letterId).replaceAll(/[[\]]/g, encodeURIComponent);
      const response = await client.call(example.method, path, example.body).set(example.headers);
      const answer = response.status < 400 ? String(response.status) : `${response.status} ${response.body.code}`;
      expect(answer).toBe(example.answer);
      if (response.status === 202) letterId ||= response.body.id;
    },
  );
});
