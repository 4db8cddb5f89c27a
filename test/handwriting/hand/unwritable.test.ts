import type { Hand } from '../../../src/handwriting/hand/hand.js';
import { unwritable } from '../../../src/handwriting/hand/unwritable.js';
import { realHands } from '../../support/hands.js';

describe('finding what a hand cannot write', () => {
  let latin: Hand;
  let hebrew: Hand;

  beforeAll(async () => {
    const hands = await realHands();
    [latin, hebrew] = await Promise.all([hands.compile('reenie-beanie'), hands.compile('gveret-levin')]);
  }, 60_000);

  it('finds nothing in an ordinary letter', () => {
    const letter =
      'Dear Chris,\n\n“I’ve been thinking…” – 24 roses, £5 or €6 — déjà vu!\r\nYours, Ø. Åse & Łukasz? (b. 1970)';
    expect(unwritable(letter, latin)).toEqual([]);
  });

  it('says which character it is and where, in UTF-16 units, each time', () => {
    expect(unwritable('a🙂 ж ж', latin)).toEqual([
      { index: 1, codePoint: 0x1f642, character: '🙂' },
      { index: 4, codePoint: 0x436, character: 'ж' },
      { index: 6, codePoint: 0x436, character: 'ж' },
    ]);
  });

  it('asks the fallbacks before giving up', () => {
    expect(unwritable('שלום', latin)).toHaveLength(4);
    expect(unwritable('שלום', latin, [hebrew])).toEqual([]);
  });
});
