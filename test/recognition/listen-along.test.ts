import { setImmediate } from 'node:timers/promises';
import { InterimWords } from '../../src/recognition/interim-words.js';
import { FollowingAlong, Relistening } from '../../src/recognition/listen-along.js';
import { RecognitionError } from '../../src/recognition/recognition-error.js';

const SECOND = Buffer.alloc(32_000);
const seconds = (bytes: number) => bytes / SECOND.length;

describe('listening again and again', () => {
  it('costs at most four times hearing the utterance once, however long it is', async () => {
    const looks: number[] = [];
    const along = new Relistening(
      async ({ length }) => {
        looks.push(seconds(length));
        return `${looks.length} looks`;
      },
      () => undefined,
    );
    for (let second = 0; second < 30; second++) {
      along.grow(SECOND);
      await setImmediate();
    }
    expect(looks.slice(0, 4)).toEqual([2, 3, 4, 6]);
    expect(looks.reduce((sum, look) => sum + look, 0)).toBeLessThan(4 * 30);
    expect(await along.finish()).toBeNull();
  });

  it('rests twice as long as a look took, so that a busy machine is not kept busier', async () => {
    let nowMs = 0;
    const looks: number[] = [];
    const along = new Relistening(
      async ({ length }) => {
        looks.push(seconds(length));
        nowMs += 3_000;
        return `${looks.length} looks`;
      },
      () => undefined,
      () => nowMs,
    );
    for (let second = 0; second < 21; second++) {
      along.grow(SECOND);
      await setImmediate();
    }
    expect(looks).toEqual([2, 8, 14, 20]);
  });

  it('looks once at a time, stops at once when the utterance is over, and then tells no more', async () => {
    const given: AbortSignal[] = [];
    const told: string[] = [];
    const gate = new AbortController();
    const along = new Relistening(
      (_, signal) => {
        given.push(signal);
        return new Promise((resolve) => gate.signal.addEventListener('abort', () => resolve('too late')));
      },
      (text) => told.push(text),
    );
    for (let second = 0; second < 9; second++) along.grow(SECOND);
    expect(given).toHaveLength(1);
    await along.finish();
    expect(given[0]!.aborted).toBe(true);
    gate.abort();
    await setImmediate();
    expect(told).toEqual([]);
  });

  it('keeps to itself that the engine failed, and looks again', async () => {
    const told: string[] = [];
    let looks = 0;
    const along = new Relistening(
      async () => {
        if (looks++ === 0) throw new RecognitionError('network', 'no answer');
        return 'love';
      },
      (text) => told.push(text),
    );
    for (let second = 0; second < 3; second++) {
      along.grow(SECOND);
      await setImmediate();
    }
    expect(told).toEqual(['love']);
  });
});

describe('following along', () => {
  it('asks for the whole where an engine could not follow', async () => {
    const refused = new FollowingAlong(
      () => Promise.reject(new RecognitionError('internal', 'its process has ended')),
      [],
      () => undefined,
    );
    refused.grow(SECOND);
    expect(await refused.finish()).toBeNull();
    refused.leave();
    expect(refused.heardBytes).toBe(SECOND.length);
  });
});

describe('interim words', () => {
  it('are numbered, and say how much of each stood in the one before', () => {
    const interims = new InterimWords('u1');
    expect(interims.next('i have')).toEqual({
      type: 'interim',
      utteranceId: 'u1',
      rev: 0,
      text: 'i have',
      stablePrefix: 0,
    });
    expect(interims.next('i have')).toBeNull();
    expect(interims.next('i have been sinking')).toMatchObject({ rev: 1, stablePrefix: 6 });
    expect(interims.next('i have been thinking about')).toMatchObject({ rev: 2, stablePrefix: 11 });
    expect(interims.isShowing).toBe(true);
    expect(interims.next('')).toMatchObject({ rev: 3, text: '', stablePrefix: 0 });
  });
});
