import fc from 'fast-check';
import { composeLetter } from '../../src/composition/compose-letter.js';
import { Draft } from '../../src/composition/draft.js';
import type { InkStroke } from '../../src/handwriting/page/page-drawing.js';
import { inkOf, letterToWrite } from '../support/letters.js';

const text =
  'The plum tree survived the frost after all; it stands in the corner like somebody waiting for a dance. I cut back ' +
  'the roses as you showed me, a finger above the bud, and only bled twice.';
const words = text.split(' ');
const base = letterToWrite({ body: [] }, { seed: 11 });
const grown = (count: number, more: readonly string[] = []) => ({
  ...base,
  parts: { ...base.parts, salutation: 'Dear Grandfather,', body: [words.slice(0, count).join(' '), ...more] },
});

describe('a draft', () => {
  it('gives the very pages that composing the letter afresh would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: words.length }), { minLength: 1, maxLength: 6 }), (counts) => {
        const draft = new Draft();
        for (const count of counts) expect(draft.write(grown(count))).toEqual(composeLetter(grown(count)));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps every stroke already written as it was when a word is added at the end', () => {
    const draft = new Draft();
    let before = inkOf(draft.write(grown(1))[0]!);
    for (let count = 2; count <= words.length; count++) {
      const now = inkOf(draft.write(grown(count))[0]!);
      const kept = before.filter((stroke) => stroke.word < count);
      expect(now.slice(0, kept.length).every((stroke, i) => stroke === kept[i])).toBe(true);
      before = now;
    }
  });

  it('moves nothing of the body that is written, not even where pages end', () => {
    const draft = new Draft();
    const paragraphs = Array.from({ length: 16 }, () => text);
    let before: InkStroke[] = [];
    let pages = 1;
    for (let count = 1; count <= paragraphs.length * words.length; count += 3) {
      const body = paragraphs
        .map((_, i) => words.slice(0, Math.max(0, count - i * words.length)).join(' '))
        .filter((each) => each);
      const written = draft.write({
        ...base,
        parts: { ...base.parts, body, closing: 'Yours,', signature: 'Theodore' },
      });
      const now = written.flatMap((page) =>
        inkOf(page).filter(({ word }) => page.words[word]!.paragraph < body.length),
      );
      expect(before.every((stroke, i) => now[i] === stroke)).toBe(true);
      [before, pages] = [now, written.length];
    }
    expect(pages).toBeGreaterThan(2);
  });

  it('gives back a finished page as the same object', () => {
    const draft = new Draft();
    const long = Array.from({ length: 12 }, () => text);
    const before = draft.write(grown(words.length, long));
    const after = draft.write(grown(words.length, [...long, 'One more line.']));
    expect(before.length).toBeGreaterThan(1);
    expect(after[0]).toBe(before[0]);
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  it('writes afresh when the style changes', () => {
    const draft = new Draft();
    const letter = grown(6);
    const natural = draft.write(letter);
    const leaning = { ...letter, style: { ...letter.style, slant: 9 } };
    expect(draft.write(leaning)).toEqual(composeLetter(leaning));
    expect(draft.write(leaning)).not.toEqual(natural);
  });
});
