import fc from 'fast-check';
import { findNear } from '../../../src/desk/dictation-room/find-near.js';
import { replacedBetween } from '../../../src/desk/dictation-room/replaced-between.js';

describe('the stretch that typing replaced', () => {
  it('is as short as can be', () => {
    expect(replacedBetween('I love you', 'I loved you')).toEqual({ from: 6, to: 6, text: 'd' });
    expect(replacedBetween('same', 'same')).toBeNull();
  });

  it('makes the new text of the old one and never cuts a character in two', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '😀', '😁', ' '), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = replacedBetween(before, after);
        const { from, to, text: put } = change ?? { from: 0, to: 0, text: '' };
        expect(before.slice(0, from) + put + before.slice(to)).toBe(after);
        expect(put).not.toMatch(/\p{Cs}/u);
      }),
      { seed: 11 },
    );
  });
});

describe('words that a finding is about', () => {
  it('are found nearest to where it saw them', () => {
    expect(findNear('the the the', 'the', 5)).toBe(4);
    expect(findNear('the', 'sea', 0)).toBe(-1);
  });
});
