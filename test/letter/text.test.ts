import { codePoint } from '../../src/letter/code-point.js';
import { flawOf, letterText, paragraphText, recordText } from '../../src/letter/text.js';

describe('letterText', () => {
  it('normalises line ends and composes accents', () => {
    expect(letterText(20).parse('cafe\u0301\r\nau lait')).toBe('café\nau lait');
  });

  it.each([
    ['NUL', 'a\u0000b', 'forbidden_character', 1],
    ['an escape sequence', 'ab\u001b[31m', 'forbidden_character', 2],
    ['a bidi override', 'abc\u202e', 'forbidden_character', 3],
    ['a tag character', 'a\u{e0041}', 'forbidden_character', 1],
    ['a noncharacter', 'a\uffff', 'forbidden_character', 1],
    ['half a surrogate pair', 'ab\ud83d', 'lone_surrogate', 2],
    ['a tower of accents', `a${'\u0323'.repeat(31)}`, 'combining_overflow', 1],
    ['an endless word', `a ${'b'.repeat(201)}`, 'run_too_long', 2],
    ['an endless line', `a ${'-'.repeat(201)}`, 'run_too_long', 2],
  ])('refuses %s, naming its place', (_, text, code, index) => {
    expect(flawOf(text)).toMatchObject({ code, index });
    expect(letterText(1000).safeParse(text).error?.issues[0]).toMatchObject({ params: { code, index } });
  });

  it('lets tabs, emoji pairs and thirty accents through (whether a hand can write them is asked later)', () => {
    expect(flawOf(`a\tb 🙂 a${'\u0323'.repeat(30)}`)).toBeNull();
  });
});

describe('paragraphText', () => {
  it('lets a paragraph begin with a page break, and no other place have one', () => {
    expect(paragraphText(40).parse('one\n\n\ftwo')).toBe('one\n\n\ftwo');
    expect(paragraphText(40).safeParse('one\ftwo').success).toBe(false);
    expect(letterText(40).safeParse('\fone').success).toBe(false);
  });
});

describe('recordText', () => {
  it('takes what can be stored and shown, and leaves it as it is', () => {
    const reference = `cafe\u0301 ${'x'.repeat(300)}`;
    expect(recordText(500).parse(reference)).toBe(reference);
  });

  it.each([
    ['NUL', 'a\u0000b', { code: 'forbidden_character', index: 1, codePoint: 'U+0000' }],
    ['half a surrogate pair', 'ab\ud83d', { code: 'lone_surrogate', index: 2 }],
  ])('refuses %s', (_, text, params) => {
    expect(recordText(500).safeParse(text).error?.issues[0]).toMatchObject({ params });
  });
});

describe('codePoint', () => {
  it('names a character as Unicode does', () => {
    expect(codePoint('🙂')).toBe('U+1F642');
    expect(codePoint('é')).toBe('U+00E9');
  });
});
