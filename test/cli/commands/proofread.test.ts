import { Readable, Writable } from 'node:stream';
import { jest } from '@jest/globals';
import { runCli } from '../../../src/cli/main.js';

// The dictionary's process takes seconds to start.
jest.setTimeout(60_000);

function terminalWith(text: string) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({ write: (chunk, _encoding, done) => ((written[name] += String(chunk)), done()) });
  return { terminal: { stdin: Readable.from([Buffer.from(text)]), stdout: sink('out'), stderr: sink('err') }, written };
}

describe('letters proofread', () => {
  it('says line, severity, reason and suggestion, and fails on what must not go out', async () => {
    const { terminal, written } = terminalWith(
      'Dear Anna,\n\nI definately saw the the sea\nwith [name].\n\nLove,\nTom',
    );
    expect(await runCli(['proofread', '-', '--recipient', 'Robert Hale'], terminal)).toBe(1);
    expect(written.out.trim().split('\n')).toEqual([
      expect.stringMatching(/^line 4: block: .*\[placeholder\]$/),
      expect.stringMatching(/^line 3: fix: .*\(definitely.*\) \[english\]$/),
      expect.stringMatching(/^line 1: warn: .*Robert Hale.*\[recipient-mismatch\]$/),
      expect.stringMatching(/^line 3: warn: .*\(the\) \[repeated-word\]$/),
    ]);
  });

  it('says so when there is nothing, and refuses an occasion that it does not know', async () => {
    // No dictionary has to be started for Italian, and in English this would not do.
    const clean = terminalWith('Cara Anna,\n\nmi manca il mare.\n\nTom');
    expect(await runCli(['proofread', '-', '--locale', 'it'], clean.terminal)).toBe(0);
    expect(clean.written.out).toBe('Nothing found.\n');
    expect(await runCli(['proofread', '-', '--occasion', 'siege'], terminalWith('').terminal)).toBe(2);
  });
});
