import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal without a person: what is typed in, and what is written on either side. */
export function terminalWith(text = ''): { terminal: Terminal; out: () => Buffer; err: () => string } {
  const written = { out: [] as Buffer[], err: [] as Buffer[] };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name].push(Buffer.from(chunk));
        done();
      },
    });
  return {
    terminal: { stdin: Readable.from([Buffer.from(text)]), stdout: sink('out'), stderr: sink('err') },
    out: () => Buffer.concat(written.out),
    err: () => Buffer.concat(written.err).toString(),
  };
}
