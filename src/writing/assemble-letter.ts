import type { Catalogue } from '../catalogue/catalogue.js';
import { handsOf, type LetterToWrite } from '../composition/compose-letter.js';
import type { UnwritableCharacter } from '../composition/errors.js';
import { helpersFor } from '../composition/helpers-for.js';
import { findUnwritable } from '../composition/unwritable.js';
import type { LetterParts } from '../letter/parts.js';
import { resolveStyle } from '../letter/resolve-style.js';
import type { StyleOptions } from '../letter/style.js';
import type { Stationery } from '../stationery/stationery.js';
import { withSoftHyphens } from './soft-hyphens.js';

/** A letter as it is kept: what it says, and the names of what it is written with and on. */
export interface WritingOrder {
  readonly parts: LetterParts;
  readonly style: StyleOptions & { readonly seed: number };
  /** The name of a sheet, or a sheet that is in no catalogue. */
  readonly stationery: string | Stationery;
  /** BCP 47. */
  readonly language: string;
}

/** No stationery of that name is in the catalogue. */
export class UnknownStationery extends Error {
  readonly code = 'unknown_stationery';

  constructor(
    readonly stationery: string,
    readonly known: readonly string[],
  ) {
    super(`stationery: expected one of ${known.join(', ')}, got "${stationery}"`);
  }
}

/**
 * The letter with everything it names: hands compiled, stationery read, style resolved. Hands that help out are fetched only
 * where the letter has characters that its own hand lacks.
 * @throws UnknownHandError, UnknownStationery
 */
export async function assembleLetter(catalogue: Catalogue, order: WritingOrder): Promise<LetterToWrite> {
  const { style: options, language } = order;
  const parts = options.hyphenation ? await withSoftHyphens(order.parts, language) : order.parts;
  const stationery = sheetOf(catalogue, order.stationery);
  const hand = await catalogue.hands.compile(options.hand);
  const signatureHand = options.signature_hand ? await catalogue.hands.compile(options.signature_hand) : undefined;
  const style = resolveStyle(options, { xHeight: hand.xHeight, nib: hand.nib, seed: options.seed });
  const letter = { parts, hand, stationery, style, language, ...(signatureHand ? { signatureHand } : {}) };
  const helpers = helpersFor(unwritableIn(letter), catalogue.hands.recipe(options.hand).fallbacks);
  if (helpers.length === 0) return letter;
  return { ...letter, fallbackHands: await Promise.all(helpers.map((name) => catalogue.hands.compile(name))) };
}

function sheetOf({ stationery }: Catalogue, wanted: string | Stationery): Stationery {
  if (typeof wanted !== 'string') return wanted;
  const sheet = stationery.get(wanted);
  if (!sheet) throw new UnknownStationery(wanted, [...stationery.keys()]);
  return sheet;
}

/** Every character of the letter that none of its hands can write, in reading order. */
export function unwritableIn(letter: LetterToWrite): UnwritableCharacter[] {
  return findUnwritable(letter.parts, handsOf(letter));
}
