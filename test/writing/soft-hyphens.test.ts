import { LetterParts } from '../../src/letter/parts.js';
import { withSoftHyphens } from '../../src/writing/soft-hyphens.js';

const parts = LetterParts.parse({
  salutation: 'Dear Alexandrina,',
  body: ['An extraordinary evening.'],
  signature: 'Bartholomew',
});

describe('soft hyphens', () => {
  it('stand between the syllables of the body, and nowhere in names', async () => {
    const { body, salutation, signature } = await withSoftHyphens(parts, 'en');
    expect(body).toEqual(['An ex\u00adtraordin\u00adary even\u00ading.']);
    expect([salutation, signature]).toEqual(['Dear Alexandrina,', 'Bartholomew']);
  });

  it('follow the language, down to its region', async () => {
    const german = await withSoftHyphens({ ...parts, body: ['Donaudampfschifffahrt'] }, 'de-AT');
    expect(german.body[0]!.split('\u00ad').length).toBeGreaterThan(3);
    expect((await withSoftHyphens(parts, 'en-US')).body).not.toEqual((await withSoftHyphens(parts, 'en')).body);
  });

  it('are left out where no patterns are known', async () => {
    expect(await withSoftHyphens(parts, 'xx')).toBe(parts);
  });
});
