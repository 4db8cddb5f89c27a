import { type Catalogue, readCatalogue } from '../../src/catalogue/catalogue.js';
import { nearestNames } from '../../src/catalogue/nearest-names.js';
import { partsFromText } from '../../src/letter/parts-from-text.js';
import { StyleOptions } from '../../src/letter/style.js';
import { projectPath } from '../../src/project-root.js';
import { assembleLetter, unwritableIn } from '../../src/writing/assemble-letter.js';
import { HANDS_CACHE } from '../support/hands-cache.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(projectPath('templates'), HANDS_CACHE);
  // Traced once for each version of the hand; every later run reads it.
  await catalogue.hands.compile('la-belle-aurore');
}, 120_000);

const orderFor = (text: string, hand: string, stationery = 'plain-a5') => ({
  parts: partsFromText(text),
  style: { ...StyleOptions.parse({ hand }), seed: 7 },
  stationery,
  language: 'en',
});

describe('a letter with everything it names', () => {
  it('has its hand compiled, its sheet read and nothing left open', async () => {
    const letter = await assembleLetter(catalogue, orderFor('Dear Catherine,\n\nHello.', 'la-belle-aurore'));
    expect(letter.hand.name).toBe('la-belle-aurore');
    expect(letter.stationery.name).toBe('plain-a5');
    expect(letter.style).toMatchObject({ seed: 7, xHeight: letter.hand.xHeight });
    expect(letter.fallbackHands).toBeUndefined();
  });

  it('tells every character that nobody can write, and brings in nobody who could not either', async () => {
    const letter = await assembleLetter(catalogue, orderFor('Dear 漢, 你', 'la-belle-aurore'));
    expect(unwritableIn(letter)).toEqual([
      { character: '漢', codePoint: 'U+6F22', part: 'salutation', index: 0, offset: 5 },
      { character: '你', codePoint: 'U+4F60', part: 'salutation', index: 0, offset: 8 },
    ]);
    expect(letter.fallbackHands).toBeUndefined();
  });

  it('refuses a sheet that is not there, naming those that are', async () => {
    const order = orderFor('Hello.', 'la-belle-aurore', 'papyrus');
    await expect(assembleLetter(catalogue, order)).rejects.toMatchObject({ code: 'unknown_stationery' });
  });
});

describe('the nearest names', () => {
  const names = ['plain-a4', 'plain-a5', 'ruled-letter', 'cream-a5-letterhead'];
  it.each([
    ['plain-a6', 'plain-a4'],
    ['ruled', 'ruled-letter'],
    ['plane-a5', 'plain-a5'],
    ['cream', 'cream-a5-letterhead'],
  ])('of %s begin with %s', (wanted, nearest) => expect(nearestNames(wanted, names)[0]).toBe(nearest));

  it('are the first few where nothing is near', () => {
    expect(nearestNames('x', names)).toEqual(names.slice(0, 3));
  });
});
