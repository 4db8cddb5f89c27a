import type { Hand } from '../../../src/handwriting/hand/hand.js';
import { directionOf, orderOfTheEye, runsOfWords } from '../../../src/handwriting/typesetting/bidi.js';
import { setLines } from '../../../src/handwriting/typesetting/set-lines.js';
import { shapeWord } from '../../../src/handwriting/typesetting/shape-word.js';
import type { TextBlock } from '../../../src/handwriting/typesetting/text-block.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

/** A hand that writes Hebrew letters with the shapes of Latin ones, and everything else as before. */
const HAND: Hand = {
  ...PRACTICE_HAND,
  characters: {
    ...PRACTICE_HAND.characters,
    ...Object.fromEntries(Array.from('אבגדהשלום', (letter, i) => [letter, { isolated: i + 1 }])),
  },
};
const STYLE = { seed: 5, xHeight: 2, freedom: 1 };

/** The words of one long line as the eye meets them from left to right. */
function lineOf(text: string): string[] {
  const direction = directionOf(text, 'ltr');
  const block: TextBlock = {
    paragraph: 0,
    words: text.split(' ').map((each) => ({ text: each, underlined: false, struck: false, startsLine: false })),
    hands: [HAND],
    direction,
    scale: 1,
    align: 'left',
    indent: 0,
    blankBefore: 0,
    startsPage: false,
    staysWithPrevious: false,
    staysWithNext: false,
  };
  const lines = setLines(block, 1000, STYLE, (word, hands, seed, run) => shapeWord(word, hands, seed, 1, 0, run));
  const words = lines[0]!.words.toSorted((a, b) => a.offset - b.offset);
  return (direction === 'rtl' ? words.toReversed() : words).map(({ shaped }) => shaped.text);
}

/** The letters of a lone word as the eye meets them from left to right. */
function lettersOf(text: string): string {
  const [run] = runsOfWords([text], directionOf(text, 'ltr')) ?? [null];
  const { letters } = shapeWord(text, [HAND], 1, 0, 0, run);
  const order = letters.map((_, i) => i).toSorted((a, b) => letters[a]!.x - letters[b]!.x);
  return order.map((i) => text[i]).join('');
}

describe('text that runs both ways', () => {
  it('starts the letter where most of its letters do, and by habit where there are none', () => {
    expect(directionOf('Dear שלום, I am well', 'rtl')).toBe('ltr');
    expect(directionOf('שלום לך (Anna)', 'ltr')).toBe('rtl');
    expect(directionOf('12.5.2026', 'rtl')).toBe('rtl');
  });

  it('reorders levels by rule L2', () => {
    expect(orderOfTheEye([0, 0, 0])).toEqual([0, 1, 2]);
    expect(orderOfTheEye([1, 1, 1])).toEqual([2, 1, 0]);
    expect(orderOfTheEye([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
    expect(orderOfTheEye([0, 1, 1, 0])).toEqual([0, 2, 1, 3]);
  });

  it('writes a Latin word among Hebrew ones from left to right, and the Hebrew ones from right to left', () => {
    expect(lettersOf('שלום')).toBe('םולש');
    expect(lettersOf('London')).toBe('London');
    expect(lineOf('שלום New York שלום אבא')).toEqual(['אבא', 'שלום', 'New', 'York', 'שלום']);
  });

  it('writes Hebrew words among Latin ones from right to left', () => {
    expect(lineOf('the words אבא שלום are here')).toEqual(['the', 'words', 'שלום', 'אבא', 'are', 'here']);
  });

  it('keeps numbers the right way round', () => {
    expect(lettersOf('א2026')).toBe('2026א');
    expect(lineOf('שלום 24 אבא')).toEqual(['אבא', '24', 'שלום']);
  });

  it('keeps a full stop with the last of several foreign words', () => {
    const runs = runsOfWords(['שלום', 'New', 'York.'], 'rtl')!;
    expect(runs.map(({ signs }) => signs.join(''))).toEqual(['1111', '222', '22222']);
    expect(runsOfWords(['שלום', 'York.'], 'rtl')![1]!.signs.join('')).toBe('22221');
  });

  it('turns brackets round where the text runs to the left', () => {
    const glyphOf = (sign: string) => HAND.glyphs[HAND.characters[sign]!.isolated]!.allographs[0];
    const [run] = runsOfWords(['(שלום)'], 'rtl')!;
    const { letters } = shapeWord('(שלום)', [HAND], 1, 0, 0, run);
    const byEye = letters.toSorted((a, b) => a.x - b.x).map(({ allograph }) => allograph);
    expect([byEye[0], byEye.at(-1)]).toEqual([glyphOf('('), glyphOf(')')]);
  });
});
