import { gzipSync } from 'node:zlib';
import type { Test } from 'supertest';
import { Problem } from '../../src/http/contract/problem.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ClientVisitor, type HttpHouse, httpHouse, type StaffVisitor } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
let client: ClientVisitor;
let writer: StaffVisitor;
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse(database);
  client = await house.client();
  writer = await house.staff('writer', 'reviewer');
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

/** A word that is in every hostile letter and must come back in no answer and no line of the log. */
const CANARY = 'Zimtschnecke';

async function expectRefusal(test: Test, status: number, code: string): Promise<Problem> {
  const response = await test;
  expect({ status: response.status, code: response.body.code }).toEqual({ status, code });
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['x-powered-by']).toBeUndefined();
  expect(response.headers['content-security-policy']).toContain("default-src 'none'");
  expect(JSON.stringify(response.body)).not.toContain(CANARY);
  return Problem.parse(response.body);
}

const raw = (body: string | Buffer, type = 'application/json') =>
  client
    .call('post', '/v1/letters')
    .set('Content-Type', type)
    .serialize((sent) => sent)
    .send(body);
const letter = (changes: object) =>
  client.call('post', '/v1/letters', { content: { text: `Dear ${CANARY}.` }, ...changes });
const inCountry = (country: string) => ({ name: 'Amy', address: { line1: '1 Way', city: 'York', country } });
const text = (content: string) => client.call('post', '/v1/letters', { content: { text: content } });

describe('what cannot be read', () => {
  const VALID = JSON.stringify({ content: { text: `Dear ${CANARY}` } });
  it.each<[string, () => Test, number, string]>([
    ['truncated JSON', () => raw(VALID.slice(0, -2)), 400, 'malformed_json'],
    ['a scalar', () => raw(`"${CANARY}"`), 400, 'malformed_json'],
    ['a list', () => raw(`["${CANARY}"]`), 400, 'malformed_json'],
    ['plain text', () => raw(VALID, 'text/plain'), 415, 'unsupported_media_type'],
    ['a form', () => raw(`text=${CANARY}`, 'application/x-www-form-urlencoded'), 415, 'unsupported_media_type'],
    ['another charset', () => raw(VALID, 'application/json; charset=utf-16'), 415, 'unsupported_charset'],
    ['a charset that is none', () => raw(VALID, 'application/json; charset=bogus'), 415, 'unsupported_charset'],
    ['too long a body', () => raw(Buffer.alloc(170_000, 0x20)), 413, 'body_too_large'],
    ['a compressed body', () => raw(gzipSync(VALID)).set('Content-Encoding', 'gzip'), 415, 'unsupported_encoding'],
    ['an encoding that is none', () => raw(VALID).set('Content-Encoding', 'evil'), 415, 'unsupported_encoding'],
    ['bytes that are not UTF-8', () => raw(Buffer.from([0x7b, 0xff, 0x7d])), 400, 'invalid_utf8'],
    ['a broken escape in the path', () => client.call('get', '/v1/letters/%E0%A4%A'), 400, 'malformed_request'],
  ])('%s', (_, send, status, code) => expectRefusal(send(), status, code));

  it('nesting without end', () =>
    expectRefusal(raw(`{"content":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`), 422, 'invalid_request'));
});

describe('what is not right', () => {
  it.each<[string, () => Test, string, string]>([
    ['a field that decides for us', () => letter({ status: 'approved' }), 'status', 'unknown_field'],
    [
      'somebody else’s name',
      () => letter({ client_id: 'cli_00000000000000000000000000' }),
      'client_id',
      'unknown_field',
    ],
    ['a prototype', () => raw(`{"content":{"text":"Hi."},"__proto__":{"polluted":1}}`), '__proto__', 'unknown_field'],
    [
      'a number without an end',
      () => raw('{"content":{"text":"Hi."},"style":{"size":1e999}}'),
      'style.size',
      'wrong_type',
    ],
    ['a size no pen has', () => letter({ style: { size: 80 } }), 'style.size', 'too_big'],
    ['NUL', () => text(`${CANARY}\u0000`), 'content.text', 'forbidden_character'],
    ['an override of direction', () => text(`abc\u202e${CANARY}`), 'content.text', 'forbidden_character'],
    ['half a surrogate pair', () => raw(`{"content":{"text":"${CANARY}\\ud83d"}}`), 'content.text', 'lone_surrogate'],
    ['a tower of accents', () => text(`a${'\u0301'.repeat(40)}`), 'content.text', 'combining_overflow'],
    ['an endless word', () => text('a'.repeat(10_000)), 'content.text', 'run_too_long'],
    ['too long a letter', () => text('a '.repeat(10_001)), 'content.text', 'too_long'],
    ['nothing but line breaks', () => text(`a${'\n'.repeat(19_000)}b`), 'content.text', 'too_many_lines'],
    ['nothing at all', () => text('  \n '), 'content.text', 'invalid'],
    ['no content', () => raw('{}'), 'content', 'required'],
    ['two contents', () => letter({ content: { text: 'Hi.', parts: { body: ['Hi.'] } } }), 'content', 'invalid'],
    ['a path for a hand', () => letter({ style: { hand: '../../etc/passwd' } }), 'style.hand', 'wrong_format'],
    [
      'NUL beside the letter',
      () => letter({ metadata: { order: 'a\u0000' } }),
      'metadata.order',
      'forbidden_character',
    ],
    ['a name of two lines', () => letter({ recipient: { name: 'A\nB' } }), 'recipient.name', 'invalid'],
    [
      'a time too far off',
      () => letter({ delivery: { send_at: '2999-01-01T00:00:00Z' } }),
      'delivery.send_at',
      'too_late',
    ],
    ['too many paragraphs', () => text('A word.\n\n'.repeat(501)), 'content.text', 'too_long'],
    ['a mode that is the key’s', () => client.call('get', '/v1/letters?mode=live'), 'mode', 'unknown_field'],
    ['a joiner that no hand knows', () => text('Dear a\u200db'), 'content.text', 'unwritable_character'],
    ['nobody', () => letter({ recipient: { name: ' ' } }), 'recipient.name', 'invalid'],
    [
      'a country that no post knows',
      () => letter({ recipient: inCountry('UK') }),
      'recipient.address.country',
      'invalid',
    ],
    ['a language in no order', () => letter({ language: 'en-US-US' }), 'language', 'wrong_format'],
    ['two limits', () => client.call('get', '/v1/letters?limit=1&limit=9'), 'limit', 'wrong_type'],
    ['too high a limit', () => client.call('get', '/v1/letters?limit=999'), 'limit', 'too_big'],
    ['no number', () => client.call('get', '/v1/letters?limit=-1'), 'limit', 'wrong_format'],
    ['an unknown filter', () => client.call('get', '/v1/letters?tenant=1'), 'tenant', 'unknown_field'],
    ['NUL in a search', () => client.call('get', '/v1/letters?q=a%00'), 'q', 'forbidden_character'],
  ])('%s', async (_, send, path, code) => {
    const { errors } = await expectRefusal(send(), 422, 'invalid_request');
    expect(errors?.map((error) => [error.path, error.code])).toContainEqual([path, code]);
  });

  it('is said of every wrong field at once', async () => {
    const body = { content: { text: 'Hi.' }, style: { size: 'big', ink: 'tea' }, stationery: 7, colour: 'red' };
    const { errors } = await expectRefusal(client.call('post', '/v1/letters', body), 422, 'invalid_request');
    expect(errors?.map(({ path }) => path).toSorted()).toEqual(['colour', 'stationery', 'style.ink', 'style.size']);
  });

  it('is said in one manner', async () => {
    const body = {
      content: { text: 'Hi.' },
      style: { size: 9, seed: 1.5, ink: 7, neatness: 'neat' },
      delivery: { send_at: 'soon' },
    };
    const { errors } = await expectRefusal(client.call('post', '/v1/letters', body), 422, 'invalid_request');
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Expected one of blue-black, /),
      'Expected at most 8.',
      'Expected a whole number.',
      'Expected a moment with its time zone, such as 2026-12-24T18:00:00Z.',
    ]);
  });

  it('tells the staff whom to ask', async () => {
    const { detail } = await expectRefusal(writer.call('get', '/v1/keys'), 403, 'not_allowed');
    expect(detail).toBe('Ask an admin.');
  });

  it('comes with the nearest names', async () => {
    const wanted = { style: { hand: 'la-bele-aurora' }, stationery: 'plain-a6' };
    const { errors } = await expectRefusal(letter(wanted), 422, 'invalid_request');
    expect(errors?.map(({ code, nearest }) => [code, nearest?.[0]])).toEqual([
      ['unknown_hand', 'la-belle-aurore'],
      ['unknown_stationery', 'plain-a4'],
    ]);
  });

  it('names each character that no hand of the letter writes, and where it stands', async () => {
    const { errors } = await expectRefusal(text('Dear 漢, see 漢 and 🙂.'), 422, 'invalid_request');
    expect(errors?.map(({ path, index, code_point }) => [path, index, code_point])).toEqual([
      ['content.text', 5, 'U+6F22'],
      ['content.text', 12, 'U+6F22'],
      ['content.text', 18, 'U+1F642'],
    ]);
    const parts = { salutation: 'Dear 漢,', body: ['Fine.', 'A 語.'] };
    const other = await expectRefusal(
      client.call('post', '/v1/letters', { content: { parts } }),
      422,
      'invalid_request',
    );
    expect(other.errors?.map(({ path, index }) => [path, index])).toEqual([
      ['content.parts.salutation', 5],
      ['content.parts.body.1', 2],
    ]);
  });

  it('leaves nothing behind', async () => {
    const { rows } = await countOf('letters');
    expect(rows).toBe(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('addresses and methods', () => {
  it.each(['%00', '..%2f..%2fetc%2fpasswd', 'x'.repeat(4_000), 'ltr_1', 'LTR_00000000000000000000000000'])(
    'an id that cannot be one is not found: %.20s',
    (id) => expectRefusal(client.call('get', `/v1/letters/${id}`), 404, 'not_found'),
  );

  it('an unknown address', () => expectRefusal(client.call('get', '/v1/nothing'), 404, 'not_found'));
  it('an unknown page, asked for by a program', () =>
    expectRefusal(house.stranger.call('get', '/nothing'), 404, 'not_found'));

  it('another method than there is', async () => {
    const response = await client.call('delete', '/v1/letters').expect(405);
    expect(response.body.code).toBe('method_not_allowed');
    expect(response.headers['allow']).toBe('POST, GET, HEAD');
  });

  it('a method said in a header', async () => {
    await client.call('get', '/v1/letters').set('X-HTTP-Method-Override', 'DELETE').expect(200);
  });

  it.each(['garbage', 'AAAA', 'e30'])('a cursor of one’s own making: %s', (cursor) =>
    expectRefusal(client.call('get', `/v1/letters?after=${cursor}`), 400, 'invalid_cursor'),
  );
});

const asking = (authorization: string) => house.stranger.call('get', '/v1/letters').set('Authorization', authorization);
const expectForgery = (change: (test: Test) => Test) =>
  expectRefusal(change(writer.call('post', '/v1/letters', { content: { text: 'Hi.' } })), 403, 'csrf');

describe('who it is said to be', () => {
  it.each(['', 'Bearer', 'Bearer nothing', `Bearer live_${'a'.repeat(52)}`, 'Basic YTpi', 'Bearer a b'])(
    '%j',
    async (said) => {
      await expectRefusal(asking(said), 401, 'unauthenticated');
    },
  );

  it('a key in the address', () =>
    expectRefusal(house.stranger.call('get', `/v1/letters?key=${client.key}`), 401, 'unauthenticated'));

  it('a cross-origin request, one without a token, one with another token', async () => {
    await expectForgery((test) => test.set('Origin', 'https://evil.example'));
    await expectForgery((test) => test.set('Origin', 'null'));
    await expectForgery((test) => test.set('Sec-Fetch-Site', 'cross-site'));
    await expectForgery((test) => test.unset('X-CSRF-Token'));
    await expectForgery((test) => test.set('X-CSRF-Token', 'x'.repeat(writer.csrfToken.length)));
  });

  it('gives no other site leave to read', async () => {
    const response = await client.call('get', '/v1/letters').set('Origin', 'https://evil.example').expect(200);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    expect(response.headers['strict-transport-security']).toContain('max-age=31536000');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('an Idempotency-Key', () => {
  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['not ASCII', 'caf\u00e9'],
  ])('that is %s', async (_, key) => {
    await expectRefusal(letter({}).set('Idempotency-Key', key), 400, 'invalid_idempotency_key');
  });
});

describe('the log', () => {
  it('has a line for each request, and no word of a letter, key or address', () => {
    const lines = house.logged.join('');
    expect(house.logged.length).toBeGreaterThan(50);
    expect(lines).not.toContain(CANARY);
    expect(lines).not.toContain(client.key);
    expect(lines).not.toContain('passwd');
  });
});

async function countOf(table: 'letters'): Promise<{ rows: number }> {
  const query = database.db.selectFrom(table).select((is) => is.fn.countAll<number>().as('rows'));
  return query.executeTakeFirstOrThrow();
}
