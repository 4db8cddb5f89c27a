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
    ['JP', ['Anna Smith', '12 Oak Street', 'Flat 3', 'Lindau, BY', '88131']],
  ])('stand in the order that the post of %s expects', (country, lines) => {
    expect(addressLines(at(country), country, 'en')).toEqual(lines);
  });

  /** Each country's own post on how its addresses are written, and the script that they are written in. */
  it.each([
    [
      'GB',
      { line1: '14 Harbour Lane', city: 'Whitby', postcode: 'YO21 3PU' },
      ['14 Harbour Lane', 'Whitby', 'YO21 3PU'],
    ],
    ['FR', { line1: '12 rue des Lilas', city: 'Lyon', postcode: '69003' }, ['12 rue des Lilas', '69003 Lyon']],
    [
      'IT',
      { line1: 'Via Roma 7', city: 'Firenze', region: 'FI', postcode: '50123' },
      ['Via Roma 7', '50123 Firenze FI'],
    ],
    [
      'ES',
      { line1: 'Calle Mayor 3', city: 'Toledo', region: 'Toledo', postcode: '45001' },
      ['Calle Mayor 3', '45001 Toledo'],
    ],
    [
      'NL',
      { line1: 'Keizersgracht 9', city: 'Amsterdam', postcode: '1015 CJ' },
      ['Keizersgracht 9', '1015 CJ Amsterdam'],
    ],
    ['SE', { line1: 'Storgatan 8', city: 'Uppsala', postcode: '753 31' }, ['Storgatan 8', '753 31 Uppsala']],
    ['CH', { line1: 'Seestrasse 1', city: 'Zürich', postcode: '8002' }, ['Seestrasse 1', '8002 Zürich']],
    ['PL', { line1: 'ul. Polna 6', city: 'Kraków', postcode: '30-001' }, ['ul. Polna 6', '30-001 Kraków']],
    [
      'BR',
      { line1: 'Rua das Flores, 10', city: 'Curitiba', region: 'PR', postcode: '80020-000' },
      ['Rua das Flores, 10', 'Curitiba-PR', '80020-000'],
    ],
    [
      'CA',
      { line1: '22 Elm Street', city: 'Halifax', region: 'NS', postcode: 'B3H 1A1' },
      ['22 Elm Street', 'Halifax NS B3H 1A1'],
    ],
    [
      'AU',
      { line1: '3 Wattle Street', city: 'Hobart', region: 'TAS', postcode: '7000' },
      ['3 Wattle Street', 'Hobart TAS 7000'],
    ],
    [
      'MX',
      { line1: 'Av. Juárez 20', city: 'Puebla', region: 'Pue.', postcode: '72000' },
      ['Av. Juárez 20', '72000 Puebla, Pue.'],
    ],
    [
      'UA',
      { line1: 'вул. Шевченка, 2', city: 'Львів', region: 'Львівська обл.', postcode: '79000' },
      ['вул. Шевченка, 2', 'Львів', 'Львівська обл.', '79000'],
    ],
    ['GR', { line1: 'Ερμού 15', city: 'Αθήνα', postcode: '105 63' }, ['Ερμού 15', '105 63 Αθήνα']],
    ['IL', { line1: 'הרצל 10', city: 'חיפה', postcode: '3303212' }, ['הרצל 10', 'חיפה 3303212']],
  ])('follow the custom of %s', (country, address, lines) => {
    const person = Correspondent.parse({ name: 'N. N.', address: { ...address, country } });
    expect(addressLines(person, country, 'en')).toEqual(['N. N.', ...lines]);
  });

  it('begin in Japan with the postcode and end with the person', () => {
    const address = { line1: '神田 1-2-3', city: '千代田区', region: '東京都', postcode: '101-0047', country: 'JP' };
    const person = Correspondent.parse({ name: '山田 花子', address });
    expect(addressLines(person, 'JP', 'ja')).toEqual(['〒101-0047', '東京都', '千代田区', '神田 1-2-3', '山田 花子']);
  });

  it.each([
    ['de', 'US', 'Griechenland'],
    ['ru', 'US', 'Greece'],
    ['ru', 'RU', 'Греция'],
    ['he', 'DE', 'Griechenland'],
  ])('end, in a letter in %s from %s, with a country that the post there reads', (language, from, country) => {
    expect(addressLines(at('GR'), from, language).at(-1)).toBe(country);
  });

  it('keep the country before the postcode on the way to another one', () => {
    const person = Correspondent.parse({
      name: 'N. N.',
      address: { line1: 'Storgatan 8', city: 'Uppsala', postcode: '753 31', country: 'SE' },
    });
    expect(addressLines(person, 'DE', 'de').slice(2)).toEqual(['SE-753 31 Uppsala', 'Schweden']);
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
