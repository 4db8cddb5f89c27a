import { LetterList } from '../../src/http/contract/letter-list.js';
import { Letter } from '../../src/http/contract/letters.js';
import { HOUSE_CLIENT } from '../../src/storage/clients.js';
import { openDatabase } from '../../src/storage/database.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ClientVisitor, type HttpHouse, httpHouse } from '../support/http-house.js';
import { DEAR_CATHERINE } from '../support/stored-letters.js';

const BODY = { content: { text: DEAR_CATHERINE } };
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

const keyed = (by: ClientVisitor, body: object) => by.call('post', '/v1/letters', body).set('Idempotency-Key', 'k');

describe('handing the same letter in again', () => {
  it('makes one letter of fifty requests at once with one key', async () => {
    const client = await house.client();
    const send = () => client.call('post', '/v1/letters', BODY).set('Idempotency-Key', 'order-1024');
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(49);
    const { body } = await client.call('get', '/v1/letters');
    expect(body.data).toHaveLength(1);
  });

  it('refuses another body under the same key, and keeps clients and modes apart', async () => {
    const [client, other] = [await house.client(), await house.client()];
    const first = await keyed(client, BODY).expect(202);
    await keyed(client, { content: { text: '' } }).expect(422);
    const reused = await keyed(client, { content: { text: 'Other words.' } }).expect(422);
    expect(reused.body.code).toBe('idempotency_key_reused');
    const independent = await keyed(other, BODY).expect(202);
    expect(independent.body.id).not.toBe(first.body.id);
  });

  it('keeps nothing of a request that was not right', async () => {
    const client = await house.client();
    const send = (body: object) => client.call('post', '/v1/letters', body).set('Idempotency-Key', 'again');
    await send({ content: { text: 'Dear 漢.' } }).expect(422);
    await send(BODY).expect(202);
  });
});

describe('a list of letters', () => {
  let client: ClientVisitor;
  let ids: string[];
  beforeAll(async () => {
    client = await house.client();
    // All at once, so that several fall into the same millisecond.
    const bodies = Array.from({ length: 25 }, (_, i) => ({
      content: { text: `Letter ${i} speaks of ${i % 2 ? 'lilacs' : 'trains'}.` },
      recipient: { name: i === 7 ? 'Isabella Rossellini' : 'Catherine' },
      metadata: { order: String(i) },
    }));
    const answers = await Promise.all(bodies.map((body) => client.call('post', '/v1/letters', body)));
    ids = answers.map(({ body }) => body.id);
  });

  const pages = async (query: string) => {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at = cursor === '' ? '' : `&after=${cursor}`;
      const list: LetterList = LetterList.parse(
        (await client.call('get', `/v1/letters?${query}${at}`).expect(200)).body,
      );
      found.push(...list.data.map(({ id }) => id));
      cursor = list.next_cursor;
    }
    return found;
  };

  it.each(['created_at', '-created_at', 'updated_at', '-updated_at'])(
    'holds each letter once, page by page, by %s',
    async (sort) => {
      const found = await pages(`limit=4&sort=${sort}`);
      expect(found).toHaveLength(25);
      expect(found.toSorted()).toEqual(ids.toSorted());
    },
  );

  it('goes back where it came from', async () => {
    const first = (await client.call('get', '/v1/letters?limit=5').expect(200)).body;
    const second = (await client.call('get', `/v1/letters?limit=5&after=${first.next_cursor}`).expect(200)).body;
    const all = await pages('limit=100');
    expect([...first.data, ...second.data].map(({ id }: { id: string }) => id)).toEqual(all.slice(0, 10));
  });

  it.each([
    ['q=lilacs', 12],
    ['q=isabella', 1],
    ['q=%25', 0],
    ['metadata%5Border%5D=3', 1],
    ['status=queued', 25],
    ['status=posted', 0],
    ['hand=la-belle-aurore&writing=queued&delivery=held&review=waiting', 25],
    ['created_at%5Bgte%5D=2020-01-01T00:00:00Z', 25],
    ['created_at%5Blt%5D=2020-01-01T00:00:00Z', 0],
  ])('is narrowed by %s', async (query, count) => {
    expect(await pages(`limit=100&${query}`)).toHaveLength(count);
  });
});

describe('changing a letter', () => {
  it('makes a new revision of what changed and keeps the rest', async () => {
    const client = await house.client();
    const first = Letter.parse((await client.call('post', '/v1/letters', { ...BODY, style: { ink: 'sepia' } })).body);
    const change = { revision: 1, style: { slant: 3 }, recipient: { name: 'Amy' } };
    const second = Letter.parse((await client.call('patch', `/v1/letters/${first.id}`, change).expect(200)).body);
    expect(second).toMatchObject({
      revision: 2,
      text: first.text,
      style: { ink: 'sepia', slant: 3, seed: first.style.seed },
    });
    const stale = await client.call('patch', `/v1/letters/${first.id}`, change).expect(409);
    expect(stale.body.code).toBe('stale_revision');
    const before = await client.call('get', `/v1/letters/${first.id}/revisions/1`).expect(200);
    expect(before.body).toMatchObject({ revision: 1, style: { slant: 0 } });
    const noted = await client.call('patch', `/v1/letters/${first.id}`, { metadata: { a: 'b' } }).expect(200);
    expect(noted.body).toMatchObject({ revision: 2, metadata: { a: 'b' } });
  });

  it('cancels it once, and says why it cannot be done again', async () => {
    const client = await house.client();
    const { body } = await client.call('post', '/v1/letters', BODY).expect(202);
    expect((await client.call('delete', `/v1/letters/${body.id}`).expect(200)).body.status).toBe('cancelled');
    const again = await client.call('delete', `/v1/letters/${body.id}`).expect(409);
    expect(again.body).toMatchObject({ code: 'illegal_state', detail: expect.stringContaining('cancelled') });
    const pdf = await client.call('get', `/v1/letters/${body.id}/pdf`).expect(409);
    expect(pdf.body.code).toBe('illegal_state');
    expect(pdf.headers['retry-after']).toBeUndefined();
  });

  it('keeps a draft until it is submitted', async () => {
    const writer = await house.staff('writer');
    const { body } = await writer.call('post', '/v1/letters', { ...BODY, draft: true }).expect(202);
    expect(body).toMatchObject({ status: 'draft', mode: 'live', client_name: 'The house' });
    const client = await house.client();
    const given = await writer.call('patch', `/v1/letters/${body.id}`, { client_id: client.row.id }).expect(200);
    expect(given.body).toMatchObject({ client_id: client.row.id, revision: 1 });
    const byClient = await client.call('patch', `/v1/letters/${body.id}`, { client_id: client.row.id }).expect(422);
    expect(byClient.body.errors[0].path).toBe('client_id');
    expect((await writer.call('post', `/v1/letters/${body.id}/submit`).expect(200)).body.status).toBe('queued');
    const tooLate = await writer.call('patch', `/v1/letters/${body.id}`, { client_id: HOUSE_CLIENT }).expect(409);
    expect(tooLate.body.code).toBe('illegal_state');
  });
});

describe('when the house is not at its best', () => {
  it('answers 503 with a time to come back while the database is away, and 429 to those who ask too often', async () => {
    const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
    const adrift = await httpHouse({ db });
    const key = (await house.client()).key;
    const response = await adrift.stranger.call('post', '/v1/letters', BODY).set('Authorization', `Bearer ${key}`);
    expect(response.status).toBe(503);
    expect(response.body.code).toBe('unavailable');
    expect(response.headers['retry-after']).toBe('2');
    await adrift.stranger.call('get', '/healthz').expect(200);
    await adrift.close();
    await db.destroy();

    const limits = { windowMs: 60_000, known: 3, anonymous: 2, signIns: 2 };
    const strict = await httpHouse({ db: database.db, limits });
    const client = await strict.client();
    const ask = () => client.call('get', '/v1/inks');
    expect((await ask()).headers['ratelimit-remaining']).toBe('2');
    await ask();
    await ask();
    const refused = await ask().set('X-Forwarded-For', '10.9.8.7');
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('too_many_requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await strict.close();
  }, 60_000);
});
