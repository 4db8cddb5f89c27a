import { type TestDatabase, testDatabase } from '../support/database.js';
import { type HttpHouse, httpHouse, PASSWORD } from '../support/http-house.js';

let database: TestDatabase;
let house: HttpHouse;
beforeAll(async () => {
  database = await testDatabase();
  house = await httpHouse({ ...database, limits: { windowMs: 1_000, known: 1_000, anonymous: 1_000, signIns: 3 } });
}, 240_000);
afterAll(async () => {
  await house.close();
  await database.close();
});

const signIn = (email: string, password: string, at = house) =>
  at.stranger.call('post', '/v1/session', { email, password });

describe('signing in', () => {
  it('opens a session by a cookie that no page can read, and ends it', async () => {
    const { row } = await house.staff('writer');
    const response = await signIn(row.email.toUpperCase(), PASSWORD).expect(201);
    const [cookie = ''] = [response.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^letters-session=[0-9a-z]{52}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    const as = (method: 'get' | 'delete') =>
      house.stranger.call(method, '/v1/session').set('Cookie', cookie.split(';')[0] ?? '');
    const session = await as('get').expect(200);
    expect(session.body).toMatchObject({
      staff: { id: row.id, roles: ['writer'] },
      csrf_token: response.body.csrf_token,
    });
    await as('delete').expect(403);
    await as('delete').set('X-CSRF-Token', response.body.csrf_token).expect(204);
    await as('get').expect(401);
  });

  it('never tells whether it was the password or the person, and tires of guesses', async () => {
    const { row } = await house.staff('writer');
    const [wrong, unknown] = [await signIn(row.email, 'no'), await signIn('nobody@letters.example', 'no')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.body, request_id: '' }).toEqual({ ...unknown.body, request_id: '' });
    await signIn(row.email, 'no').expect(401);
    await signIn(row.email, 'no').expect(401);
    const tired = await signIn(row.email, PASSWORD).expect(429);
    expect(tired.body.code).toBe('too_many_attempts');
    await signIn('somebody.else@letters.example', 'no').expect(401);
  });

  it('counts visitors apart behind a proxy of ours, and believes nobody else about where they come from', async () => {
    const limits = { windowMs: 60_000, known: 9, anonymous: 9, signIns: 1 };
    const guess = async (proxies: number, email: string, forwardedFor: string) =>
      (await signIn(email, 'no', houses[proxies]).set('X-Forwarded-For', forwardedFor)).status;
    const houses = await Promise.all(
      [0, 1].map((proxies) => httpHouse({ ...database, limits, change: (as) => ({ ...as, proxies }) })),
    );
    expect([await guess(1, 'a@b.example', '10.0.0.1'), await guess(1, 'a@b.example', '10.0.0.2')]).toEqual([401, 401]);
    expect(await guess(1, 'a@b.example', '10.0.0.9, 10.0.0.2')).toBe(429);
    expect([await guess(0, 'c@d.example', '10.0.0.1'), await guess(0, 'c@d.example', '10.0.0.2')]).toEqual([401, 429]);
    await Promise.all(houses.map((each) => each.close()));
  });

  it('takes no form of another site', async () => {
    await signIn('a@b.example', 'x').set('Origin', 'https://evil.example').expect(403);
  });
});
