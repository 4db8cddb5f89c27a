import { createLog } from '../src/log.js';

function lines(format: 'json' | 'text' = 'json', isTTY = false) {
  const written: string[] = [];
  const log = createLog({ format, process: 'test', destination: { write: (line) => written.push(line), isTTY } });
  return { log, written };
}

const CANARY = 'Dear Catherine';

describe('the log', () => {
  it('keeps ids, counts and codes', () => {
    const { log, written } = lines();
    log.info('a letter was written', { letterId: 'ltr_1', durationMs: 12 });
    expect(JSON.parse(written[0]!)).toMatchObject({
      process: 'test',
      msg: 'a letter was written',
      letterId: 'ltr_1',
      durationMs: 12,
    });
  });

  it('drops every field that is not on its list, and prose in those that are', () => {
    const { log, written } = lines();
    log.info('x', { text: CANARY, name: CANARY, recipient: { name: CANARY }, code: `${CANARY} `.repeat(20) });
    log.child({ body: CANARY }).warn('y', { letterId: { toString: () => CANARY } });
    expect(written.join('')).not.toContain(CANARY);
  });

  it('says of an error what it is and where it happened, never its message, which may quote a letter', () => {
    const { log, written } = lines();
    let caught: unknown;
    try {
      JSON.parse(CANARY);
    } catch (error) {
      caught = error;
    }
    const multiline = Object.assign(new Error(`${CANARY}\n    at ${CANARY}`), { code: '23505', detail: CANARY });
    for (const error of [caught, multiline, CANARY]) log.error('it failed', { error });
    expect(written.join('')).not.toContain(CANARY);
    expect(JSON.parse(written[0]!).error).toMatchObject({ name: 'SyntaxError' });
    expect(JSON.parse(written[1]!).error).toMatchObject({ code: '23505' });
    expect(JSON.parse(written[1]!).error.frames[0]).toContain('log.test.ts');
  });

  it('writes one line per entry, whatever is in it', () => {
    const { log, written } = lines();
    log.info('x', { route: 'a\n{"level":60}\u001b[31m' });
    expect(written.join('').trimEnd().split('\n')).toHaveLength(1);
    expect(written.join('')).not.toContain('\u001b');
  });

  it('is readable on a terminal, in colours only there', () => {
    const [plain, coloured] = [lines('text'), lines('text', true)];
    for (const { log } of [plain, coloured]) log.warn('slow', { letterId: 'ltr_1' });
    expect(plain.written[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}test slow letterId=ltr_1\n$/);
    expect(coloured.written[0]).toContain('\u001b[33mwarn');
  });
});
