import path from 'node:path';
import { readEnvelopes } from '../../src/catalogue/envelopes.js';
import type { Zone } from '../../src/stationery/envelope.js';
import { viewThrough } from '../../src/stationery/window-view.js';

const envelopes = await readEnvelopes(path.resolve(import.meta.dirname, '../../templates'));
const SHEETS = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } };
const through = (envelope: string, sheet: keyof typeof SHEETS) => viewThrough(envelopes.get(envelope)!, SHEETS[sheet])!;

/** A zone of the sheet as it lies on the envelope when the sheet has slipped. */
const moved = ({ x, y, ...size }: Zone, aside: number, down: number) => ({ x: x + aside, y: y + down, ...size });
const holds = (outer: Zone, inner: Zone, clear: number) =>
  Math.min(
    inner.x - outer.x,
    inner.y - outer.y,
    outer.x + outer.width - inner.x - inner.width,
    outer.y + outer.height - inner.y - inner.height,
  ) >=
  clear - 1e-9;

describe('a sheet in a window envelope', () => {
  it.each([
    ['dl-window', 'a4'],
    ['c5-window', 'a4'],
    ['number-10-window', 'letter'],
    ['number-10-window', 'a4'],
  ] as const)(
    'in %s shows its address wherever a sheet of %s slips, with an eighth of an inch around it',
    (name, of) => {
      const { paper, window } = envelopes.get(name)!;
      const { always, sometimes, folds } = through(name, of);
      const panel = folds[0]!;
      const [aside, down] = [paper.width - SHEETS[of].width, paper.height - panel];
      for (const [x, y] of [
        [0, 0],
        [aside, 0],
        [0, down],
        [aside, down],
      ] as const) {
        expect(holds(window!, moved(always, x, y), 3.2)).toBe(true);
        // What the window shows now lies within what it may ever show.
        expect(holds(sometimes, moved(window!, -x, -y), 0)).toBe(true);
      }
      expect(Math.max(...folds)).toBeLessThan(SHEETS[of].height);
    },
  );

  it('is folded as DIN 5008 (form B) folds A4, and its address stands in the field of that norm', () => {
    const { always, folds } = through('dl-window', 'a4');
    expect(folds).toEqual([105, 210]);
    expect(holds({ x: 20, y: 45, width: 85, height: 45 }, always, 0)).toBe(true);
  });

  it('that would slip too far, or does not go in, shows nothing', () => {
    const dl = envelopes.get('dl-window')!;
    expect(viewThrough(dl, { width: 148, height: 210 })).toBeNull();
    expect(viewThrough(dl, { width: 297, height: 210 })).toBeNull();
    expect(viewThrough(dl, { width: 210, height: 420 })).toBeNull();
    expect(viewThrough(envelopes.get('dl')!, SHEETS.a4)).toBeNull();
  });
});
