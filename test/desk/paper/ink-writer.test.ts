import { InkWriter } from '../../../src/desk/paper/ink-writer.js';
import { type InkedWord, STRIDE } from '../../../src/desk/paper/inked-word.js';

/** A word of one stroke that takes a second, at the same place of whichever page. */
function word(key: string, page = 0): InkedWord {
  const path = new Float32Array(11 * STRIDE);
  for (let i = 0; i <= 10; i++) path.set([i, 0, 0.1, 1, i / 10], i * STRIDE);
  const box = { left: 0, top: 0, right: 10, bottom: 5 };
  return { key, page, text: key, strokes: [{ path }], shapes: [], duration: 1, pause: 0, box };
}

/** A writer with two sheets that keep what their ink was asked to do. */
function writerOnTwoSheets(isSketched = true) {
  const done: string[][] = [[], []];
  const writer = new InkWriter({ pencil: 'grey', pace: () => 1, isSketched });
  const sketched: string[] = [];
  const pencil = { word: ({ key }: InkedWord) => void sketched.push(key), redraw: () => {}, clear: () => {} };
  done.forEach((log, page) => {
    const ink = {
      word: ({ key }: InkedWord) => void log.push(`write ${key}`),
      piece: () => {},
      redraw: ({ key }: InkedWord, strength: number, others: Iterable<InkedWord>) => {
        const beside = Array.from(others, (other) => other.key).join(' ');
        if (strength === 0) log.push(`rub out ${key} beside ${beside}`);
        if (strength === 1) log.push(`finish ${key} beside ${beside}`);
      },
      clear: () => {},
    };
    writer.setSheet(page, { pencil, ink });
  });
  let nowMs = 0;
  return {
    writer,
    done,
    sketched,
    /** Lets time pass, ten milliseconds a frame. */
    pass: (ms: number) => {
      for (const endMs = nowMs + ms; nowMs < endMs; nowMs += 10) writer.frame(nowMs);
    },
  };
}

describe('the ink writer', () => {
  it('rubs out what is no longer wanted, and spares only what stands on the same sheet', () => {
    const { writer, done, pass } = writerOnTwoSheets();
    writer.want([word('lake'), word('blue'), word('overleaf', 1)], [], true);
    writer.want([word('blue'), word('overleaf', 1)], [], false);
    pass(500);
    expect(done[0]!.at(-1)).toBe('rub out lake beside blue');
    expect(done[1]).toEqual(['write overleaf']);
  });

  it('shows in pencil what waits for the pen, but not to whoever is to be surprised', () => {
    const [writers, readers] = [writerOnTwoSheets(), writerOnTwoSheets(false)];
    for (const { writer, pass } of [writers, readers]) {
      writer.want([word('lake'), word('blue')], [word('heard')], false);
      pass(100);
    }
    expect(writers.sketched).toEqual(['lake', 'blue', 'heard']);
    expect(readers.sketched).toEqual(['heard']);
  });

  it('makes a word exact once the pen has gone over it', () => {
    const { writer, done, pass } = writerOnTwoSheets();
    writer.want([word('lake'), word('blue')], [], false);
    pass(3_000);
    expect(done[0]).toEqual(['finish lake beside ', 'finish blue beside lake']);
  });

  it('leaves nothing of a word that it had begun when another came before it', () => {
    const { writer, done, pass } = writerOnTwoSheets();
    writer.want([word('lake')], [], false);
    pass(500);
    writer.want([word('blue'), word('lake')], [], false);
    expect(done[0]).toEqual(['rub out lake beside ']);
    pass(3_000);
    expect(done[0]!.slice(1)).toEqual(['finish blue beside ', 'finish lake beside blue']);
  });
});
