import type { InkedWord } from '../../../src/desk/paper/inked-word.js';
import { Pencil } from '../../../src/desk/paper/pencil.js';

function word(key: string, left = 0): InkedWord {
  const box = { left, top: 0, right: left + 10, bottom: 5 };
  return { key, page: 0, text: key, strokes: [], shapes: [], duration: 1, pause: 0, box };
}

/** Pencil on a sheet that keeps what was done to it. */
function pencilOnSheet() {
  const done: string[] = [];
  const layer = {
    word: ({ key }: InkedWord) => void done.push(`draw ${key}`),
    redraw: ({ key }: InkedWord, _strength: number, others: Iterable<InkedWord>) =>
      void done.push(`rub out ${key} beside ${Array.from(others, (other) => other.key).join(' ')}`),
    clear: () => void done.push('clear'),
  };
  const pencil = new Pencil('grey', () => layer);
  return {
    pencil,
    /** What is done until nothing is left to draw, frame by frame. */
    frames: () => {
      const frames: string[][] = [done.splice(0)];
      while (!pencil.isIdle) {
        pencil.frame();
        frames.push(done.splice(0));
      }
      return frames;
    },
  };
}

describe('pencil', () => {
  it('draws what is new, and leaves what stands there alone', () => {
    const { pencil, frames } = pencilOnSheet();
    pencil.want([word('the'), word('lake')]);
    expect(frames().flat()).toEqual(['draw the', 'draw lake']);
    pencil.want([word('the'), word('lake'), word('calm')]);
    expect(frames().flat()).toEqual(['draw calm']);
  });

  it('rubs out what was heard otherwise, and spares its neighbours that stay', () => {
    const { pencil, frames } = pencilOnSheet();
    pencil.want(['the', 'lake', 'is', 'calm'].map((key) => word(key)));
    frames();
    pencil.want([word('the'), word('sea')]);
    expect(frames()).toEqual([
      ['rub out lake beside the', 'rub out is beside the', 'rub out calm beside the'],
      ['draw sea'],
    ]);
  });

  it('takes several frames for a paragraph that comes at once', () => {
    const { pencil, frames } = pencilOnSheet();
    pencil.want(Array.from({ length: 40 }, (_, i) => word(String(i), 20 * i)));
    const drawn = frames().map((frame) => frame.length);
    expect(drawn.reduce((sum, count) => sum + count)).toBe(40);
    expect(Math.max(...drawn)).toBeLessThan(20);
  });

  it('never draws a word that the pen was faster to write in ink', () => {
    const { pencil, frames } = pencilOnSheet();
    pencil.want([word('the'), word('lake')]);
    pencil.rubOut([word('lake')]);
    expect(frames().flat()).toEqual(['draw the']);
  });
});
