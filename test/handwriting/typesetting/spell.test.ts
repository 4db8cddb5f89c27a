import type { Hand } from '../../../src/handwriting/hand/hand.js';
import { shapeWord } from '../../../src/handwriting/typesetting/shape-word.js';
import { charactersOf, spell } from '../../../src/handwriting/typesetting/spell.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

const index = (character: string, hand: Hand = PRACTICE_HAND) => hand.characters[character]!.isolated;
const signs = (text: string, ...hands: [Hand, ...Hand[]]) => spell(text, hands).signs;

/** Only digits, drawn by somebody else. */
const numerals: Hand = {
  ...PRACTICE_HAND,
  name: 'numerals',
  characters: { '7': { isolated: index('7') }, ß: { isolated: index('B') } },
};

describe('spelling', () => {
  it('takes the longest ligature there is', () => {
    const hand = { ...PRACTICE_HAND, ligatures: { ff: 3, ffi: 4 } };
    expect(signs('office', hand).map((sign) => sign.index)).toEqual([index('o'), 4, index('c'), index('e')]);
  });

  it('asks the next hand for what the first lacks, and only for that', () => {
    const { signs: written, unwritable } = spell('aß☃', [PRACTICE_HAND, numerals]);
    expect(written.map(({ hand }) => hand.name)).toEqual(['practice', 'numerals']);
    expect(unwritable).toEqual([{ character: '☃', index: 2 }]);
  });

  it('puts a plain sign where a hand lacks the curly one', () => {
    expect(signs('don’t', PRACTICE_HAND).map((sign) => sign.index)).toEqual(
      charactersOf("don't").map((each) => index(each)),
    );
    expect(signs('…', PRACTICE_HAND).length).toBe(3);
  });

  it('takes the form that the neighbours ask for', () => {
    const forms = { isolated: 1, initial: 2, medial: 3, final: 4 };
    const hand = { ...PRACTICE_HAND, characters: { ...PRACTICE_HAND.characters, x: forms } };
    expect(signs('x', hand).map((sign) => sign.index)).toEqual([1]);
    expect(signs('xxx', hand).map((sign) => sign.index)).toEqual([2, 3, 4]);
    expect(signs('xax', hand).map((sign) => sign.index)).toEqual([1, index('a'), 1]);
  });

  it('counts characters as readers do', () => {
    expect(charactersOf('añ👩‍👧')).toEqual(['a', 'ñ', '👩‍👧']);
  });
});

describe('shaping a word', () => {
  it('says how far the ink reaches, slant included', () => {
    const upright = shapeWord('bd', [PRACTICE_HAND], 1, 0, 0);
    const leaning = shapeWord('bd', [PRACTICE_HAND], 1, 0, 0.3);
    expect(leaning.right).toBeGreaterThan(upright.right);
    expect(upright.left).toBeCloseTo(-0.06, 5);
  });
});
