import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import express from 'express';
import type { HttpProblem } from '../../src/http/http-problem.js';
import { collectBody } from '../../src/http/read-body.js';
import { through } from '../../src/http/through.js';

const LIMIT = 64;
const PATIENCE_MS = 300;

let server: Server;
let port: number;
beforeAll(async () => {
  const app = express();
  app.post('/', (request, response) => {
    through(collectBody(LIMIT, PATIENCE_MS), request, response).then(
      () => response.send(String(request.body.length)),
      ({ status, headers, detail }: HttpProblem) => response.status(status).set(headers).send(detail),
    );
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Sends a body that is said to be `length` bytes long, and gives back what comes until the other side closes. */
function send(body: string, length: number): Promise<string> {
  return new Promise((resolve) => {
    const head = `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
    const socket = connect(port, '127.0.0.1', () => socket.write(head + body));
    let heard = '';
    socket.on('data', (data) => (heard += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

describe('a body', () => {
  it('is collected whole', async () => {
    expect(await send('{"a":1}', 7)).toMatch(/^HTTP\/1\.1 200[^]*\r\n\r\n7$/);
  });

  it('that is longer than the limit is refused', async () => {
    expect(await send('x'.repeat(LIMIT + 1), LIMIT + 1)).toMatch(/^HTTP\/1\.1 413[^]*at most 0\.0625 KiB/);
  });

  it('that never ends is not waited for; others are answered meanwhile', async () => {
    const slow = send('{"a":', 7);
    expect(await send('{}', 2)).toMatch(/^HTTP\/1\.1 200/);
    expect(await slow).toMatch(/^HTTP\/1\.1 408[^]*within 0\.3 seconds/);
  });
});
