import { divisionsAnywhere, divisionsOf, undivided } from '../../../src/handwriting/typesetting/divide-word.js';

describe('dividing a word', () => {
  it('ends a line after a hyphen or dash of its own, the longest head first', () => {
    expect(divisionsOf('mother-in-law')).toEqual([
      { head: 'mother-in-', tail: 'law' },
      { head: 'mother-', tail: 'in-law' },
    ]);
    expect(divisionsOf('long—dash')).toEqual([{ head: 'long—', tail: 'dash' }]);
  });

  it('writes a hyphen at a soft one, and none where the word stays whole', () => {
    expect(divisionsOf('Donau\u00addampfer')).toEqual([{ head: 'Donau-', tail: 'dampfer' }]);
    expect(undivided('Donau\u00addampfer')).toBe('Donaudampfer');
  });

  it('never leaves a single letter on a line', () => {
    expect(divisionsOf('e-mail')).toEqual([]);
  });

  it('keeps dates and telephone numbers whole', () => {
    expect(divisionsOf('5/6/2027;')).toEqual([]);
    expect(divisionsOf('030-1234567')).toEqual([]);
    expect(divisionsOf('25-year-old')).toEqual([
      { head: '25-year-', tail: 'old' },
      { head: '25-', tail: 'year-old' },
    ]);
  });

  it('goes between any two characters when it must, never through one', () => {
    expect(divisionsAnywhere('añ👩‍👧')).toEqual([
      { head: 'añ', tail: '👩‍👧' },
      { head: 'a', tail: 'ñ👩‍👧' },
    ]);
  });
});
