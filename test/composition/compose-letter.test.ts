import fc from 'fast-check';
import { composeLetter } from '../../src/composition/compose-letter.js';
import { LetterDoesNotFit, UnwritableLetter } from '../../src/composition/errors.js';
import { findUnwritable } from '../../src/composition/unwritable.js';
import type { PageDrawing, PenPoint } from '../../src/handwriting/page/page-drawing.js';
import { MAX_PAGES } from '../../src/letter/limits.js';
import { plainText } from '../../src/letter/reading-order.js';
import { inkOf, letterToWrite, PLAIN_A5 } from '../support/letters.js';

const paragraph =
  'The lamps came on along the river this evening just as the rain did, and I stood under the awning with your scarf ' +
  'in my hands, thinking how odd it is that a year can pass so quietly.';
const whole = {
  dateline: '3 June',
  salutation: 'My dear Eleanor,',
  body: [paragraph, paragraph.slice(40), paragraph],
  closing: 'Yours, always,',
  signature: 'Theodore',
  postscripts: ['P.S. Keep the seat by the window.'],
  enclosures: ['Encl. one postcard'],
};
const word = fc.stringMatching(/^[A-Za-z]{1,14}[,.]?$/);
const body = fc.array(
  fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function isSound(p: PenPoint, paper: PageDrawing['paper']): boolean {
  const isOnPaper = p.x > 2 && p.x < paper.width - 2 && p.y > 2 && p.y < paper.height - 2;
  const isInk = p.halfWidth > 0 && p.tone >= 0 && p.tone <= 1 && p.pressure > 0 && p.pressure <= 1;
  return isOnPaper && isInk && Number.isFinite(p.t);
}

describe('composing a letter', () => {
  it('writes every word once, in reading order, divided words made whole again', () => {
    fc.assert(
      fc.property(body, seed, (paragraphs, each) => {
        const letter = letterToWrite({ ...whole, body: paragraphs }, { seed: each });
        const text = composeLetter(letter)
          .flatMap((page) => page.words)
          .map(({ text: written, goesOn }) => (goesOn ? written : `${written} `));
        expect(text.join('').trim().split(/\s+/)).toEqual(plainText(letter.parts).split(/\s+/));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps all ink finite, on the paper and moving on in time', () => {
    fc.assert(
      fc.property(body, seed, fc.constantFrom('neat', 'natural', 'hurried'), (paragraphs, each, neatness) => {
        for (const page of composeLetter(letterToWrite({ body: paragraphs }, { seed: each, neatness }))) {
          const points = inkOf(page).flatMap((stroke) => stroke.points);
          expect(points.filter((p) => !isSound(p, page.paper))).toEqual([]);
          expect(points.filter((p, i) => i > 0 && p.t < points[i - 1]!.t)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same pages for the same letter and seed, and others for another seed', () => {
    const pages = composeLetter(letterToWrite(whole, { seed: 3 }));
    expect(composeLetter(letterToWrite(whole, { seed: 3 }))).toEqual(pages);
    expect(composeLetter(letterToWrite(whole, { seed: 4 }))).not.toEqual(pages);
  });

  it('leaves room between words of a line, so that nobody reads two as one', () => {
    fc.assert(
      fc.property(body, seed, (paragraphs, each) => {
        for (const page of composeLetter(letterToWrite({ body: paragraphs }, { seed: each }))) {
          page.words.forEach((after, i) => {
            const before = page.words[i - 1];
            if (before?.line !== after.line) return;
            expect(after.x - before.x - before.width).toBeGreaterThan(0.45 * after.xHeight);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('breaks a word that no line can hold, and loses nothing of it', () => {
    const long = 'w'.repeat(200);
    const words = composeLetter(letterToWrite({ body: [long] })).flatMap((page) => page.words);
    expect(words.length).toBeGreaterThan(1);
    expect(words.map(({ text }) => text).join('')).toBe(long);
    for (const { x, width } of words) expect(x + width).toBeLessThan(PLAIN_A5.paper.width - 10);
  });

  it('says which characters the hand cannot write, and where', () => {
    const letter = letterToWrite({ body: ['fine', 'snow ☃ and щ'] });
    expect(() => composeLetter(letter)).toThrow(UnwritableLetter);
    expect(() => composeLetter(letter)).toThrow('the hand "practice" cannot write U+2603, U+0449');
    expect(findUnwritable(letter.parts, { letter: [letter.hand], signature: [letter.hand] })).toEqual([
      { character: '☃', codePoint: 'U+2603', part: 'body', index: 1, offset: 5 },
      { character: 'щ', codePoint: 'U+0449', part: 'body', index: 1, offset: 11 },
    ]);
  });

  it('writes smaller to fit the pages asked for, and says so in numbers when it cannot', () => {
    const long = { ...whole, body: Array.from({ length: 7 }, () => paragraph) };
    const asWritten = composeLetter(letterToWrite(long)).length;
    expect(asWritten).toBeGreaterThan(1);
    const fitted = composeLetter(letterToWrite(long, { max_pages: asWritten - 1 }));
    expect(fitted.length).toBe(asWritten - 1);
    const tooMuch = letterToWrite({ body: Array.from({ length: 40 }, () => paragraph) }, { max_pages: 1 });
    expect(() => composeLetter(tooMuch)).toThrow(LetterDoesNotFit);
    expect(() => composeLetter(tooMuch)).toThrow(/fit 1 page, but it needs \d+ even at an x-height of 1\.\d\d mm/);
  });

  it('starts a page where a paragraph begins with a page break', () => {
    const pages = composeLetter(letterToWrite({ body: ['One.', '\fTwo.', 'Three.'] }));
    expect(pages.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['One.', 'Two. Three.']);
  });

  it('writes no more pages than a letter can have', () => {
    const sheets = Array.from({ length: MAX_PAGES + 1 }, () => '\fNext.');
    expect(() => composeLetter(letterToWrite({ body: sheets }))).toThrow('fit 100 pages, but it needs 101');
    expect(composeLetter(letterToWrite({ body: sheets.slice(1) }))).toHaveLength(MAX_PAGES);
  });

  it('shows an empty letter as a blank sheet', () => {
    expect(composeLetter(letterToWrite({ body: [] }))).toEqual([
      { paper: { width: 148, height: 210, colour: '#ffffff' }, marks: [], words: [], language: 'en' },
    ]);
  });
});
