import { wordsOf } from '../../src/composition/emphasis.js';

function shown(paragraph: string): string {
  return wordsOf(paragraph)
    .map(
      ({ text, underlined, struck, startsLine }) =>
        `${startsLine ? '/' : ''}${underlined ? 'U:' : ''}${struck ? 'S:' : ''}${text}`,
    )
    .join(' ');
}

describe('emphasis', () => {
  it.each([
    ['I _never_ said that', 'I U:never said that'],
    ['I *never said that*, did I', 'I U:never U:said U:that, did I'],
    ['(_truly_)', 'U:(truly)'],
    ['the ~~blue~~ red one', 'the S:blue red one'],
  ])('%s', (paragraph, expected) => {
    expect(shown(paragraph)).toBe(expected);
  });

  it.each(['5 * 3 * 2', 'snake_case and other_case', 'a lone * star', 'an _open one', '* not a list', 'c**'])(
    'leaves %s alone',
    (paragraph) => {
      expect(shown(paragraph)).toBe(paragraph);
    },
  );

  it('keeps the line breaks a writer asked for', () => {
    expect(shown('one two\nthree\n\nfour')).toBe('one two /three /four');
  });

  it('keeps words apart that a no-break space joins on one line', () => {
    expect(wordsOf('at 5\u00a0pm today').map(({ text }) => text)).toEqual(['at', '5\u00a0pm', 'today']);
  });
});
