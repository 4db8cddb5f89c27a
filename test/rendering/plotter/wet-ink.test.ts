import { WetInk } from '../../../src/rendering/plotter/wet-ink.js';

const PLOTTER = { feed: 1_800, travelFeed: 6_000, drySeconds: 10 };

describe('wet ink', () => {
  it.each([
    [
      'a line',
      [
        { x: 10, y: -5 },
        { x: 10, y: 5 },
      ],
    ],
    ['a dot', [{ x: 10, y: 0 }]],
  ])('of %s is not crossed low, until it is dry', (_, path) => {
    const ink = new WetInk(PLOTTER);
    ink.write(path);
    expect(ink.travel({ x: 0, y: 0 }, { x: 20, y: 0 })).toBe(true);
    expect(ink.travel({ x: 0, y: 2_000 }, { x: 0, y: 1_000 })).toBe(false);
    expect(ink.travel({ x: 0, y: 0 }, { x: 20, y: 0 })).toBe(false);
  });

  it('may be left, and gone to', () => {
    const ink = new WetInk(PLOTTER);
    ink.write([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ]);
    expect(ink.travel({ x: 10, y: 0 }, { x: 10, y: 8 })).toBe(false);
    expect(ink.travel({ x: 10, y: 8 }, { x: 5, y: 0 })).toBe(false);
  });
});
