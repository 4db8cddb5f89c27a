import { initialsOf } from '../../src/letter/initials.js';

describe('the initials of a name', () => {
  it.each([
    ['Catherine Weir', 'C. W.'],
    ['madonna', 'M.'],
    ['Anna Maria van der Berg', 'A. B.'],
    ['Jean-Luc Élan', 'J. É.'],
    ['Ёлка Петрова', ''],
    ['', ''],
  ])('of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
