import fc from 'fast-check';
import { wordDiff } from '../../../src/desk/letter-view/word-diff.js';

/** Three thousand words that no other name's text has. */
const words = (name: string) => Array.from({ length: 3000 }, (_, i) => `${name}${i}`).join(' ');

describe('the difference to the last revision', () => {
  it('names the words that went and came', () => {
    expect(wordDiff('I love the lake at dawn', 'I love the sea at dawn')).toEqual([
      { kind: 'same', text: 'I love the ' },
      { kind: 'removed', text: 'lake ' },
      { kind: 'added', text: 'sea ' },
      { kind: 'same', text: 'at dawn' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'a ', 'b\n\n', ' ', 'Dear '), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        const side = (other: string) =>
          runs
            .filter(({ kind }) => kind !== other)
            .map((run) => run.text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
      { seed: 5 },
    );
  });

  it('does not stall on two long texts that share nothing', () => {
    expect(wordDiff(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
