import { jest } from '@jest/globals';
import { crowdingOf } from '../../../bench/overlap/crowding.js';
import { letterFor } from '../../../bench/overlap/letters.js';
import { composeLetter } from '../../../src/composition/compose-letter.js';
import type { PageDrawing } from '../../../src/handwriting/page/page-drawing.js';
import { LetterParts } from '../../../src/letter/parts.js';
import { resolveStyle } from '../../../src/letter/resolve-style.js';
import { StyleOptions } from '../../../src/letter/style.js';
import { Stationery } from '../../../src/stationery/stationery.js';
import { realHands } from '../../support/hands.js';
import { PLAIN_A5 } from '../../support/letters.js';

const SEED = 23;

async function written(name: string): Promise<PageDrawing[]> {
  const hand = await (await realHands()).compile(name);
  return composeLetter({
    parts: LetterParts.parse(letterFor(hand.scripts[0]!)),
    hand,
    stationery: Stationery.parse(PLAIN_A5),
    style: resolveStyle(StyleOptions.parse({ hand: name, neatness: 'hurried' }), { ...hand, seed: SEED }),
    language: 'en',
  });
}

/** The first run of all traces the hands' fonts, which takes a busy machine a while. */
jest.setTimeout(120_000);

/** A sample of `npm run bench:overlap`, which tries a hundred seeds in every hand. */
describe('words as inked', () => {
  it.each(['la-belle-aurore', 'caveat', 'gveret-levin'])('stand apart and on the paper in %s', async (name) => {
    for (const page of (await written(name)).map(crowdingOf)) {
      expect(page.pairs).toBeGreaterThan(10);
      expect(page).toMatchObject({ touching: 0, offPaper: 0 });
      expect(page.leastGap).toBeGreaterThan(0.2);
    }
  });

  it('are seen to touch where one is laid over the next', async () => {
    const [page] = await written('la-belle-aurore');
    const second = page!.marks.filter((mark) => mark.kind === 'ink' && mark.word === 1);
    const shifted = second.map((mark) => (mark.kind === 'ink' ? { ...mark, word: 0 } : mark));
    expect(crowdingOf({ ...page!, marks: [...page!.marks, ...shifted] }).touching).toBe(1);
  });
});
