import { countWords, wordAt } from '../../../src/desk/dictation-room/words-in-text.js';

const TEXT = 'Dear [NAME],\n\nit is (the the) lake';

describe('words in a text', () => {
  it.each([
    [0, 0],
    [5, 1],
    [6, 1],
    [14, 2],
    [TEXT.indexOf('the the'), 4],
    [TEXT.indexOf('the)'), 5],
    [TEXT.length - 1, 6],
  ])('at offset %i stands word %i', (offset, word) => {
    expect(wordAt(TEXT, offset)).toBe(word);
  });

  it('are what stands between blanks', () => {
    expect(countWords(TEXT)).toBe(7);
    expect(countWords(' \n ')).toBe(0);
  });
});
