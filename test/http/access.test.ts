import { createMetrics } from '../../src/http/metrics.js';
import type { Route } from '../../src/http/route.js';
import { allRoutes } from '../../src/http/routes/index.js';
import { newId } from '../../src/storage/ids.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, type Visitor } from '../support/http-house.js';
import { DEAR_CATHERINE } from '../support/stored-letters.js';

const VISITORS = ['stranger', 'owner', 'other', 'writer', 'reviewer', 'operator', 'admin'] as const;
type VisitorName = (typeof VISITORS)[number];

/**
 * Who gets in: `·` nobody knows you (401), `-` not your work (403), `0` there is no such thing for you (404), `+` you are let in
 * (whatever the route then says to an empty request). In the order of VISITORS.
 */
const MATRIX: Readonly<Record<string, string>> = {
  'post /v1/letters': '·+++--+',
  'get /v1/letters': '·++++++',
  'get /v1/letters/:id': '·+0++++',
  'patch /v1/letters/:id': '·+0+--+',
  'delete /v1/letters/:id': '·+0+--+',
  'post /v1/letters/:id/submit': '·+0+--+',
  'post /v1/letters/:id/release': '·----++',
  'post /v1/letters/:id/posted': '·----++',
  'get /v1/letters/:id/pdf': '·+0++++',
  'get /v1/letters/:id/pages/:number.svg': '·+0++++',
  'get /v1/letters/:id/pages/:number.png': '·+0++++',
  'get /v1/letters/:id/strokes': '·+0++++',
  'get /v1/letters/:id/envelope.pdf': '·+0++++',
  'get /v1/letters/:id/plot.svg': '·+0++++',
  'get /v1/letters/:id/plot.gcode': '·+0++++',
  'get /v1/letters/:id/links': '·+0++++',
  'get /v1/letters/:id/history': '·+0++++',
  'get /v1/letters/:id/revisions/:number': '·+0++++',
  'post /v1/letters/:id/pictures': '·+0+--+',
  'get /v1/letters/:id/pictures': '·+0++++',
  'get /v1/letters/:id/pictures/:picture': '·000000',
  'delete /v1/letters/:id/pictures/:picture': '·000--0',
  'get /v1/review-queue': '·---+-+',
  'post /v1/letters/:id/claim': '·---+-+',
  'delete /v1/letters/:id/claim': '·---+-+',
  'post /v1/letters/:id/review': '·---+-+',
  'get /v1/templates': '·++++++',
  'post /v1/templates': '·--+--+',
  'get /v1/templates/:id': '·++++++',
  'post /v1/templates/:id/versions': '·--+--+',
  'get /v1/templates/:id/versions/:number': '·++++++',
  'post /v1/templates/:id/versions/:number/publish': '·--+--+',
  'post /v1/recordings': '·+++--+',
  'get /v1/recordings/:id': '·++++++',
  'post /v1/dictations': '·++++++',
  'get /v1/printers': '·----++',
  'post /v1/printers': '·----++',
  'patch /v1/printers/:id': '·----++',
  'post /v1/letters/:id/print': '·----++',
  'get /v1/letters/:id/prints': '·----++',
  'get /v1/prints': '·----++',
  'post /v1/prints/:id/answer': '·----++',
  'delete /v1/prints/:id': '·----++',
  'post /v1/print-runs': '·----++',
  'post /v1/print-runs/:id/print': '·----++',
  'get /v1/print-runs': '·----++',
  'get /v1/print-runs/:id': '·----++',
  'get /v1/print-runs/:id/letters.pdf': '·----++',
  'get /v1/print-runs/:id/envelopes.pdf': '·----++',
  'get /v1/print-runs/:id/run-sheet.pdf': '·----++',
  'post /v1/previews': '·++++++',
  'get /v1/hands': '·++++++',
  'get /v1/hands/:name': '·++++++',
  'get /v1/hands/:name/sample.svg': '·++++++',
  'get /v1/hands/:name/compiled': '·++++++',
  'get /v1/inks': '·++++++',
  'get /v1/inks/:name/sample.svg': '·++++++',
  'get /v1/nibs': '·++++++',
  'get /v1/nibs/:name/sample.svg': '·++++++',
  'get /v1/stationery': '·++++++',
  'get /v1/stationery/:name': '·++++++',
  'get /v1/stationery/:name/sample.svg': '·++++++',
  'get /v1/envelopes': '·++++++',
  'get /v1/envelopes/:name': '·++++++',
  'get /v1/envelopes/:name/sample.svg': '·++++++',
  'get /v1/plotters': '·++++++',
  'post /v1/session': '+++++++',
  'get /v1/session': '·--++++',
  'delete /v1/session': '·--++++',
  'get /v1/staff/stream': '·--++++',
  'get /v1/jobs': '·----++',
  'post /v1/jobs/:id/retry': '·----++',
  'get /v1/clients': '·--+--+',
  'post /v1/clients': '·-----+',
  'patch /v1/clients/:id': '·-----+',
  'get /v1/keys': '·-----+',
  'post /v1/keys': '·-----+',
  'delete /v1/keys/:id': '·-----+',
  'get /v1/staff': '·-----+',
  'post /v1/staff': '·-----+',
  'patch /v1/staff/:id': '·-----+',
  'get /v1/audit': '·-----+',
  'get /healthz': '+++++++',
  'get /readyz': '+++++++',
  'get /metrics': '+++++++',
  'get /openapi.json': '+++++++',
  'get /docs': '+++++++',
  'get /docs.css': '+++++++',
};

let database: TestDatabase;
let house: HttpHouse;
let visitors: Readonly<Record<VisitorName, Visitor>>;
let routes: Route[];
let letterId: string;
/** What the routes of the administration are tried on. */
let things: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  routes = allRoutes(house.services, createMetrics());
  const [owner, other] = [await house.client(), await house.client()];
  visitors = {
    stranger: house.stranger,
    owner,
    other,
    writer: await house.staff('writer'),
    reviewer: await house.staff('reviewer'),
    operator: await house.staff('operator'),
    admin: await house.staff('admin'),
  };
  const letter = await owner.call('post', '/v1/letters', { content: { text: DEAR_CATHERINE } }).expect(202);
  letterId = letter.body.id;
  things = { clients: newId('client'), keys: newId('key'), staff: newId('staff'), templates: newId('letterTemplate') };
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

describe('who may do what', () => {
  it('is said for every route there is', () => {
    expect(routes.map(nameOf).toSorted()).toEqual(Object.keys(MATRIX).toSorted());
  });

  describe.each(Object.entries(MATRIX))('%s', (name, row) => {
    const route = () => routes.find((each) => nameOf(each) === name)!;
    // Signing the visitors out would spoil what comes after; and a stream does not end by itself.
    const isTried = !['delete /v1/session', 'get /v1/staff/stream'].includes(name);
    const cases = VISITORS.map((visitor, i) => [visitor, row[i]!] as const);
    const refused = cases.filter(([, sign]) => isTried || sign === '·' || sign === '-');

    it.each(refused)('%s: %s', async (visitor, sign) => {
      const { method, path } = route();
      const response = await visitors[visitor].call(method, addressOf(path), bodyFor(name));
      expect(signOf(response.status, response.body.code, path)).toBe(sign);
      const challenge = response.headers['www-authenticate'] ?? 'none';
      expect(challenge.startsWith('Bearer')).toBe(sign === '·');
    });
  });

  it('tells another client’s letter from a missing one by nothing', async () => {
    const [foreign, missing] = [letterId, newId('letter')].map((id) => visitors.other.call('get', `/v1/letters/${id}`));
    const [a, b] = [(await foreign!).body, (await missing!).body];
    expect({ ...a, request_id: '' }).toEqual({ ...b, request_id: '' });
  });

  it('shuts out a key of another mode, a revoked key, and a member of the staff who has left', async () => {
    const owner = await house.client({ mode: 'live' });
    const { body } = await owner.call('post', '/v1/letters', { content: { text: 'Hello.' } }).expect(202);
    const inTest = await visitors.admin.call('post', '/v1/keys', { client_id: owner.row.id, mode: 'test' }).expect(201);
    const withKey = (key: string) =>
      house.stranger.call('get', `/v1/letters/${body.id}`).set('Authorization', `Bearer ${key}`);
    await withKey(inTest.body.secret).expect(404);
    await visitors.admin.call('delete', `/v1/keys/${inTest.body.id}`).expect(200);
    await withKey(inTest.body.secret).expect(401);

    const writer = await house.staff('writer');
    await writer.call('get', '/v1/letters').expect(200);
    await visitors.admin.call('patch', `/v1/staff/${writer.row.id}`, { active: false }).expect(200);
    await writer.call('get', '/v1/letters').expect(401);
  });
});

/** Nothing, but where a route asks for something before it looks for the letter. */
function bodyFor(name: string): object | undefined {
  if (name.startsWith('get ')) return undefined;
  return name === 'patch /v1/letters/:id' ? { metadata: {} } : {};
}

function addressOf(path: string): string {
  const kind = path.split('/')[2] ?? '';
  const id = things[kind] ?? letterId;
  const name =
    { hands: 'la-belle-aurore', inks: 'black', nibs: 'felt', stationery: 'plain-a5', envelopes: 'dl' }[kind] ?? '';
  return path.replace(':picture', newId('picture')).replace(':id', id).replace(':number', '1').replace(':name', name);
}

/** A thing of the administration that is not there is no refusal: whoever may look gets that far. */
function signOf(status: number, code: string | undefined, path: string): string {
  if (code === 'unauthenticated') return '·';
  if (status === 403) return '-';
  return status === 404 && path.startsWith('/v1/letters/:id') ? '0' : '+';
}
