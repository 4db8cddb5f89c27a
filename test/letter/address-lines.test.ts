import { addressLines } from '../../src/letter/address-lines.js';
import { Correspondent } from '../../src/letter/letter.js';

const at = (country: string) =>
  Correspondent.parse({
    name: 'Anna Smith',
    address: { line1: '12 Oak Street', line2: 'Flat 3', city: 'Lindau', region: 'BY', postcode: '88131', country },
  });

describe('the lines of an address', () => {
  it.each([
    ['DE', ['Anna Smith', '12 Oak Street', 'Flat 3', '88131 Lindau']],
    ['US', ['Anna Smith', '12 Oak Street', 'Flat 3', 'Lindau, BY 88131']],
    ['HU', ['Anna Smith', 'Lindau', '12 Oak Street', 'Flat 3', '88131']],
    ['JP', ['〒88131', 'BY', '12 Oak Street', 'Flat 3', 'Anna Smith']],
  ])('stand in the order that the post of %s expects', (country, lines) => {
    expect(addressLines(at(country), country, 'en')).toEqual(lines);
  });

  it('end with the country, in the letter’s language, where a border is crossed', () => {
    expect(addressLines(at('DE'), 'GB', 'en').at(-1)).toBe('Germany');
    expect(addressLines(at('DE'), 'FR', 'fr').at(-1)).toBe('Allemagne');
    expect(addressLines(at('DE'), null, 'en').at(-1)).toBe('88131 Lindau');
  });

  it('are just the name of someone whose address nobody gave', () => {
    expect(addressLines(Correspondent.parse({ name: 'Anna' }), 'DE', 'de')).toEqual(['Anna']);
  });
});
