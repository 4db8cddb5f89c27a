import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withTimeLimit } from '../src/time-limit.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const aborted = (signal: AbortSignal) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(signal.reason), { once: true }));

describe('a time limit', () => {
  it('ends a wait when its time has come, whatever garbage was collected meanwhile', async () => {
    const ending = aborted(withTimeLimit(new AbortController().signal, 50));
    // What was made in this turn of the loop is no garbage yet.
    await setImmediate();
    collectGarbage();
    const keepsAwake = setInterval(() => {}, 1_000);
    expect(await ending).toMatchObject({ name: 'TimeoutError' });
    clearInterval(keepsAwake);
  });

  it('ends it sooner with the signal that it was given', async () => {
    const giver = new AbortController();
    const ending = aborted(withTimeLimit(giver.signal, 60_000));
    giver.abort('nobody waits any more');
    expect(await ending).toBe('nobody waits any more');
  });
});
