import { isCountry } from '../../src/letter/country.js';

describe('a country', () => {
  it.each(['GB', 'US', 'DE', 'JP', 'XK'])('goes by %s', (code) => {
    expect(isCountry(code)).toBe(true);
  });

  it.each(['UK', 'SU', 'EU', 'ZZ', 'XX', 'gb', 'GBR', ''])('does not go by %j', (code) => {
    expect(isCountry(code)).toBe(false);
  });
});
