import fc from 'fast-check';
import { type InkedWord, STRIDE } from '../../../src/desk/paper/inked-word.js';
import { paceFor } from '../../../src/desk/paper/pace.js';
import { PenQueue } from '../../../src/desk/paper/pen-queue.js';
import { planWriting } from '../../../src/desk/paper/plan-writing.js';

/** A word of strokes whose points are a tenth of a second apart. */
function word(key: string, pointsPerStroke: readonly number[], pause = 0.2): InkedWord {
  let t = 0;
  const strokes = pointsPerStroke.map((count) => {
    const path = new Float32Array(count * STRIDE);
    for (let i = 0; i < count; i++) {
      path.set([i, 0, 0.1, 1, t], i * STRIDE);
      if (i < count - 1) t += 0.1;
    }
    t += 0.1;
    return { path };
  });
  const box = { left: 0, top: 0, right: 1, bottom: 1 };
  return { key, page: 0, text: key, strokes, shapes: [], duration: t - 0.1, pause, box };
}

function pointsSeen(queue: PenQueue, steps: readonly number[]): string[] {
  const seen = new Set<string>();
  for (const step of steps) {
    for (const {
      word: { key },
      stroke,
      from,
      to,
    } of queue.advance(step).moves) {
      for (let i = from; i <= to; i++) seen.add(`${key} ${stroke} ${i}`);
    }
  }
  return [...seen];
}

describe('the pen', () => {
  it('rests before a word, then follows its points by their time', () => {
    const queue = new PenQueue();
    queue.replace([word('a', [5])]);
    expect(queue.advance(0.19).moves).toEqual([]);
    expect(queue.advance(0.12).moves).toMatchObject([{ stroke: 0, from: 0, to: 1 }]);
    expect(queue.begun?.key).toBe('a');
    expect(queue.advance(1).finished.map(({ key }) => key)).toEqual(['a']);
    expect(queue.backlog).toBe(0);
  });

  it('passes every point of every stroke exactly in order, however the frames fall', () => {
    const shapes = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        shapes,
        fc.array(fc.double({ min: 0.001, max: 0.5, noNaN: true }), { maxLength: 40 }),
        (words, frames) => {
          const queue = new PenQueue();
          queue.replace(words.map((points, i) => word(`w${i}`, points)));
          const expected = words.flatMap((strokes, w) =>
            strokes.flatMap((count, s) => Array.from({ length: count }, (_, i) => `w${w} ${s} ${i}`)),
          );
          expect(pointsSeen(queue, [...frames, 1000])).toEqual(expected);
        },
      ),
      { seed: 7 },
    );
  });

  it('goes on with the word under it when more words come', () => {
    const queue = new PenQueue();
    queue.replace([word('a', [10])]);
    queue.advance(0.55);
    queue.replace([word('a', [10]), word('b', [2])]);
    expect(queue.advance(0.1).moves[0]).toMatchObject({ from: 3 });
  });

  it('never falls far behind, and is never slower than its own pace', () => {
    expect(paceFor(0)).toBe(1);
    expect(paceFor(11)).toBeCloseTo(10);
    expect(paceFor(1e9)).toBe(60);
  });
});

describe('what is to be written', () => {
  const [a, b, c] = [word('a', [1]), word('b', [1]), word('c', [1])];

  it('leaves ink alone that is wanted where it lies', () => {
    const plan = planWriting(
      new Map([
        ['a', a],
        ['b', b],
      ]),
      [a, c],
    );
    expect(plan.erase).toEqual([b]);
    expect(plan.write).toEqual([c]);
  });
});
