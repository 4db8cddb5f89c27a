import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
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

/** Sends bytes as they are and gives back what comes until the other side closes. */
function say(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(house.port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (data) => (heard += data.toString('latin1')));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

const post = (headers: string, body: string) => `POST /v1/session HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;

describe('a socket that speaks another HTTP', () => {
  it.each([
    ['two lengths', post('Content-Length: 2\r\nContent-Length: 3', '{}'), '400'],
    ['a length and chunks', post('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'), '400'],
    ['an encoding that is none', post('Transfer-Encoding: xchunked\r\nConnection: close', '{}'), '400'],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', '400'],
    ['HTTP/2 out of the blue', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400'],
    ['headers without end', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['an odd expectation', post('Expect: 200-ok\r\nContent-Length: 2\r\nConnection: close', '{}'), '417'],
  ])('%s', async (_, bytes, status) => {
    expect((await say(bytes)).split(' ', 2)[1]).toBe(status);
  });

  it('that never ends its headers is cut off, and others are answered meanwhile', async () => {
    const slow = say('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    const answered = fetch(`http://127.0.0.1:${house.port}/healthz`).then(({ status }) => status);
    expect(await Promise.race([slow, answered])).toBe(200);
    expect(await slow).toContain('408');
  }, 30_000);
});

describe('news at the desk', () => {
  it('come as they happen, and what was missed comes after a break', async () => {
    const reviewer = await house.staff('reviewer');
    const client = await house.client();
    const open = (lastEventId?: string) => {
      const headers = { Cookie: reviewer.cookie, ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) };
      return new Promise<{ next: (text: string) => Promise<string>; close: () => void }>((resolve) => {
        const asking = request({ port: house.port, path: '/v1/staff/stream', headers }, (response) => {
          let heard = '';
          response.on('data', (data) => (heard += String(data)));
          const next = async (text: string) => {
            while (!heard.includes(text)) await new Promise((again) => setTimeout(again, 20));
            return heard;
          };
          resolve({ next, close: () => asking.destroy() });
        });
        asking.on('error', () => {});
        asking.end();
      });
    };
    const submit = async () => (await client.call('post', '/v1/letters', { content: { text: 'Hello.' } })).body.id;

    const stream = await open();
    await stream.next('retry:');
    const first = await untilTold(submit, stream.next);
    const id = /id: (\d+)\n/.exec(first)?.[1];
    stream.close();
    const missed = await submit();
    const again = await open(id);
    expect(await again.next(missed)).toContain('event: letter');
    again.close();
  }, 30_000);
});

/** The first change after listening begins may come before the watch does, so letters are made until one is told. */
async function untilTold(submit: () => Promise<string>, next: (text: string) => Promise<string>): Promise<string> {
  for (;;) {
    const id = await submit();
    const told = await Promise.race([next(id), new Promise<null>((resolve) => setTimeout(resolve, 1_500, null))]);
    if (told) return told;
  }
}
