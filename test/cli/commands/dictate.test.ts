import { Readable, Writable } from 'node:stream';
import { runCli } from '../../../src/cli/main.js';

async function dictate(said: string, ...args: string[]) {
  const written = { out: '', err: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({ write: (chunk, _encoding, done) => ((written[name] += String(chunk)), done()) });
  const terminal = { stdin: Readable.from([Buffer.from(said)]), stdout: sink('out'), stderr: sink('err') };
  const exitCode = await runCli(['dictate', '-', ...args], terminal);
  return { exitCode, ...written };
}

describe('letters dictate', () => {
  it('takes a line for an utterance, and blank lines for nothing', async () => {
    const said = 'dear catherine comma\n\ni miss you\r\nscratch that\n\ni love you period\nlove\ntheodore\n';
    expect(await dictate(said)).toEqual({
      exitCode: 0,
      out: 'Dear Catherine,\n\nI love you.\n\nLove,\nTheodore\n',
      err: '',
    });
  });

  it('knows names and languages', async () => {
    expect((await dictate('we met in lisbon', '--vocabulary', 'Porto, Lisbon')).out).toBe('We met in Lisbon\n');
    expect((await dictate('on may first two thousand', '--language', 'en-GB')).out).toBe('On 1 May 2000\n');
    expect((await dictate('liebe anna komma neuer absatz ja punkt', '--language', 'de')).out).toBe(
      'Liebe Anna,\n\nja.\n',
    );
    expect((await dictate('x', '--language', 'tlh')).exitCode).toBe(2);
  });

  it('explains each decision with its rule, and says what was not done', async () => {
    const { out, err } = await dictate('a quiet period\ndelete lisbon\n', '--explain');
    expect(out).toBe('A quiet period delete Lisbon\n\nline 1: R4b: “period” is words (it could be: a command) ?\n');
    expect(err).toBe('line 2: not done: “lisbon” is not in the letter\n');
  });

  it('names the line that is too long for an utterance', async () => {
    expect(await dictate(`one\n${'word '.repeat(1_000)}`)).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/^letters: line 2: an utterance has at most 4000 characters/),
    });
  });
});
