import { createServer, type IncomingMessage, type Server } from 'node:http';
import busboy from 'busboy';

/** What a request for a transcript held. */
export interface HeardRequest {
  readonly fields: Record<string, string[]>;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly headers: IncomingMessage['headers'];
}

export interface SpeechServer {
  readonly baseUrl: string;
  readonly requests: HeardRequest[];
  close(): void;
}

type Respond = (request: HeardRequest, nth: number) => { status: number; body: unknown } | 'hang' | 'cut';

/** A server on this machine that speaks OpenAI's transcription protocol and answers as it is told. */
export async function startSpeechServer(respond: Respond): Promise<SpeechServer> {
  const requests: HeardRequest[] = [];
  const server: Server = createServer((request, response) => {
    void readForm(request).then((form) => {
      requests.push(form);
      const answer = respond(form, requests.length);
      if (answer === 'hang') return;
      if (answer === 'cut') request.socket.destroy();
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the speech server has no port');
  const { port } = address;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function readForm(request: IncomingMessage): Promise<HeardRequest> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string[]> = {};
    let fileName = '';
    let fileBytes = 0;
    request.pipe(
      busboy({ headers: request.headers })
        .on('field', (name, value) => (fields[name] ??= []).push(value))
        .on('file', (_name, stream, info) => {
          fileName = info.filename ?? '';
          stream.on('data', (chunk: Buffer) => (fileBytes += chunk.length));
        })
        .on('close', () => resolve({ fields, fileName, fileBytes, headers: request.headers }))
        .on('error', reject),
    );
  });
}
