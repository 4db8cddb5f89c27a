import { createServer } from 'node:net';
import { errorCode } from '../storage/error-code.js';

/** The service cannot listen where it was told to; the message says what to set. */
export class PortUnusable extends Error {
  readonly code = 'port_unusable';
}

/** Tries the port before anything is started. @throws PortUnusable */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw new PortUnusable(reasonOf(errorCode(error), host, port), { cause: error });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function reasonOf(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Set PORT to a free one, such as PORT=${port + 1} npm start.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
  return `This machine has no address ${host} (${code}). Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`;
}
