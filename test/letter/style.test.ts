import { INKS } from '../../src/letter/inks.js';
import { NIBS } from '../../src/letter/nibs.js';
import { resolveStyle } from '../../src/letter/resolve-style.js';
import { StyleOptions } from '../../src/letter/style.js';

const own = { xHeight: 2.2, nib: 'felt', seed: 41 };

describe('style', () => {
  it('asks for nothing: the hand and the letter fill in what is open', () => {
    const style = resolveStyle(StyleOptions.parse({}), own);
    expect(style).toMatchObject({ xHeight: 2.2, seed: 41, neatness: 'natural', maxPages: null });
    expect(style.nib).toEqual({ name: 'felt', ...NIBS.felt });
    expect(style.ink).toBe(INKS['blue-black']);
    expect(style.signatureHand).toBe(style.hand);
  });

  it('keeps what is asked', () => {
    const asked = StyleOptions.parse({ ink: 'sepia', nib: 'pencil', size: 3, seed: 0, signature_hand: 'zeyada' });
    expect(resolveStyle(asked, own)).toMatchObject({ xHeight: 3, seed: 0, signatureHand: 'zeyada', ink: INKS.sepia });
  });

  it('refuses what it does not know by name', () => {
    const refused = StyleOptions.safeParse({ ink: 'invisible', size: 40, wobble: 1 });
    expect(refused.error?.issues.map((issue) => issue.path.join('.') || issue.code)).toEqual(
      expect.arrayContaining(['ink', 'size', 'unrecognized_keys']),
    );
  });

  it('offers at least eight inks, no two alike', () => {
    const colours = Object.values(INKS).map((ink) => ink.colour);
    expect(new Set(colours).size).toBe(colours.length);
    expect(colours.length).toBeGreaterThanOrEqual(8);
  });
});
