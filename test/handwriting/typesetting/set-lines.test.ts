import type { Allograph, Glyph } from '../../../src/handwriting/hand/hand.js';
import { smallLetterWidth } from '../../../src/handwriting/hand/small-letters.js';
import { setLines } from '../../../src/handwriting/typesetting/set-lines.js';
import { shapeWord, type WordShaper } from '../../../src/handwriting/typesetting/shape-word.js';
import type { TextBlock } from '../../../src/handwriting/typesetting/text-block.js';
import { PRACTICE_HAND } from '../../support/practice-hand.js';

const style = { seed: 3, xHeight: 2.2, freedom: 1 };
const shape: WordShaper = (text, hands, seed, run) => shapeWord(text, hands, seed, 1, 0, run);
const sentence = 'the lamps came on along the river this evening just as the rain did and I stood under the awning';

function blockOf(words: readonly string[], indent = 0): TextBlock {
  return {
    paragraph: 1,
    words: words.map((each) => ({ text: each, underlined: false, struck: false, startsLine: false })),
    hands: [PRACTICE_HAND],
    direction: 'ltr',
    scale: 1,
    align: 'left',
    indent,
    blankBefore: 0,
    startsPage: false,
    staysWithPrevious: false,
    staysWithNext: false,
  };
}

const words = sentence.split(' ');

function seedsOf(all: readonly string[]): string[] {
  const lines = setLines(blockOf(all), 80, style, shape);
  return lines.flatMap((line) => line.words.map(({ seed, shaped }) => `${shaped.text} ${seed}`));
}

/** Of bare paper between the words of a line, in x-heights. */
function gapsBy(shaper: WordShaper, hand = PRACTICE_HAND): number[] {
  const [line] = setLines({ ...blockOf(words), hands: [hand] }, 400, style, shaper);
  const placed = line!.words;
  return placed.slice(1).map(({ offset }, i) => (offset - placed[i]!.offset - placed[i]!.width) / style.xHeight);
}

/** A shape a fifth higher. */
function broader({ advance, strokes }: Allograph): Allograph {
  const stretched = strokes.map(({ role, points }) => ({
    role,
    points: points.map((point) => ({ ...point, x: point.x * 1.3 })),
  }));
  return { advance: advance * 1.3, strokes: stretched };
}

describe('setting lines', () => {
  it('fills each line as far as people do: never far over the measure, seldom far short', () => {
    const lines = setLines(blockOf([...words, ...words, ...words]), 100, style, shape);
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(line.width).toBeLessThan(100 + style.xHeight);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeGreaterThan(60);
    expect(lines.map(({ isLast }) => isLast).lastIndexOf(false)).toBe(lines.length - 2);
  });

  it('leaves wider gaps between words the broader the letters of a hand are', () => {
    const glyphs = PRACTICE_HAND.glyphs.map(({ allographs: [plain] }): Glyph => ({ allographs: [broader(plain)] }));
    const broad = { ...PRACTICE_HAND, glyphs };
    expect(Math.min(...gapsBy(shape, broad))).toBeGreaterThan(1.15 * Math.min(...gapsBy(shape)));
    for (const hand of [PRACTICE_HAND, broad]) {
      expect(Math.min(...gapsBy(shape, hand))).toBeGreaterThan(smallLetterWidth(hand));
    }
  });

  it('changes no line before the one where a word is added', () => {
    for (let count = 1; count < words.length; count++) {
      const before = setLines(blockOf(words.slice(0, count)), 80, style, shape);
      const after = setLines(blockOf(words.slice(0, count + 1)), 80, style, shape);
      const kept = before.flatMap((line) => line.words);
      expect(after.flatMap((line) => line.words).slice(0, count)).toEqual(kept);
    }
  });

  it('draws a word the same wherever its like is not added before it', () => {
    const inserted = ['quite', 'suddenly', ...words];
    expect(seedsOf(inserted).slice(2)).toEqual(seedsOf(words));
  });

  it('starts the first line further in where it is asked to', () => {
    const lines = setLines(blockOf([...words, ...words], 5), 90, style, shape);
    expect(lines[0]!.indent).toBeGreaterThanOrEqual(5 * style.xHeight);
    expect(lines[0]!.indent).toBeLessThan(7 * style.xHeight);
    expect(lines[0]!.width + lines[0]!.indent).toBeLessThan(90 + style.xHeight);
    expect(lines[1]!.indent).toBe(0);
  });

  it('spaces words by their small letters, half as far as tails stand out into the gaps, and never closer than can be read', () => {
    const TAIL = 1.1;
    const withTails: WordShaper = (...word) => {
      const shaped = shape(...word);
      return { ...shaped, left: shaped.left - TAIL };
    };
    const [plain, tailed] = [gapsBy(shape), gapsBy(withTails)];
    expect(Math.min(...tailed)).toBeGreaterThan(0.59);
    for (const [i, gap] of tailed.entries()) expect(gap).toBeCloseTo(Math.max(0.6, plain[i]! - TAIL / 2), 5);
  });

  it('squeezes in a short word that ends a sentence', () => {
    const before = ['the', 'lamps', 'came'];
    const [alone] = setLines(blockOf(before), 400, style, shape);
    const [withIt] = setLines(blockOf([...before, 'on.']), 400, style, shape);
    const measure = withIt!.width - style.xHeight;
    expect(measure).toBeGreaterThan(alone!.width);
    const lines = (last: string) => setLines(blockOf([...before, last]), measure, style, shape).length;
    expect(lines('on.')).toBe(1);
  });

  it('divides words at soft hyphens only where it must, and writes the hyphen', () => {
    const soft = ['extra\u00adordi\u00adnarily', 'extra\u00adordi\u00adnarily', 'quiet'];
    const set = (measure: number) => setLines(blockOf(soft), measure, style, shape).flatMap((line) => line.words);
    expect(set(200).map(({ shaped }) => shaped.text)).toEqual(['extraordinarily', 'extraordinarily', 'quiet']);
    const narrow = set(22).map(({ shaped, goesOn }) => [shaped.text, goesOn] as const);
    expect(narrow.filter(([, goesOn]) => goesOn).every(([text]) => text.endsWith('-'))).toBe(true);
    expect(narrow.map(([text, goesOn]) => (goesOn ? text.slice(0, -1) : `${text} `)).join('')).toBe(
      'extraordinarily extraordinarily quiet ',
    );
  });
});
