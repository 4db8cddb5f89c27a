import type { Catalogue } from '../catalogue/catalogue.js';
import { handsOf, type LetterToWrite } from '../composition/compose-letter.js';
import type { UnwritableCharacter } from '../composition/errors.js';
import { helpersFor } from '../composition/helpers-for.js';
import { type AddressToShow, addressIn, showAddress } from '../composition/show-address.js';
import { findUnwritable } from '../composition/unwritable.js';
import type { Correspondent } from '../letter/letter.js';
import { LetterParts } from '../letter/parts.js';
import { resolveStyle } from '../letter/resolve-style.js';
import type { StyleOptions } from '../letter/style.js';
import type { Stationery } from '../stationery/stationery.js';
import { viewThrough } from '../stationery/window-view.js';
import { withSoftHyphens } from './soft-hyphens.js';

/** A letter as it is kept: what it says, and the names of what it is written with and on. */
export interface WritingOrder {
  readonly parts: LetterParts;
  readonly style: StyleOptions & { readonly seed: number };
  /** The name of a sheet, or a sheet that is in no catalogue. */
  readonly stationery: string | Stationery;
  /** BCP 47. */
  readonly language: string;
  /** What it goes into. One with a window shows the recipient's address on the letter itself. */
  readonly envelope?: string | null;
  readonly recipient?: Correspondent | null;
  readonly sender?: Correspondent | null;
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

/** A sheet of this size slips so far in the envelope that its window would not surely show the address. */
export class AddressOutOfSight extends Error {
  readonly code = 'address_out_of_sight';

  constructor(
    readonly envelope: string,
    { width, height }: Stationery['paper'],
  ) {
    super(`a sheet of ${width} × ${height} mm slips too far in "${envelope}" for its window to show the address`);
  }
}

/**
 * The letter with everything it names: hands compiled, stationery read, style resolved, and the address where the window of its
 * envelope shows it. Hands that help out are fetched only where the letter has characters that its own hand lacks.
 * @throws UnknownHandError, UnknownStationery, AddressOutOfSight
 * @throws UnwritableLetter, AddressDoesNotFit for the address in a window
 */
export async function assembleLetter(catalogue: Catalogue, order: WritingOrder): Promise<LetterToWrite> {
  const { style: options, language } = order;
  const parts = options.hyphenation ? await withSoftHyphens(order.parts, language) : order.parts;
  const stationery = sheetOf(catalogue, order.stationery);
  const hand = await catalogue.hands.compile(options.hand);
  const signatureHand = options.signature_hand ? await catalogue.hands.compile(options.signature_hand) : undefined;
  const style = resolveStyle(options, { xHeight: hand.xHeight, nib: hand.nib, seed: options.seed });
  const letter = { parts, hand, stationery, style, language, ...(signatureHand ? { signatureHand } : {}) };
  const address = addressToShow(catalogue, order, stationery);
  const inAddress = address ? unwritableIn({ ...letter, parts: partsOf(addressIn(address, language)) }) : [];
  const helpers = helpersFor([...unwritableIn(letter), ...inAddress], catalogue.hands.recipe(options.hand).fallbacks);
  const fallbackHands = await Promise.all(helpers.map((name) => catalogue.hands.compile(name)));
  const whole = fallbackHands.length > 0 ? { ...letter, fallbackHands } : letter;
  return address ? showAddress(whole, address) : whole;
}

/** The address that the window of the letter's envelope shows; null where there is no window, or nothing to show. */
function addressToShow(
  { envelopes }: Catalogue,
  { envelope: name, recipient = null, sender = null }: WritingOrder,
  { paper }: Stationery,
): AddressToShow | null {
  const envelope = name ? envelopes.get(name) : undefined;
  if (!envelope?.window || !recipient?.address) return null;
  const view = viewThrough(envelope, paper);
  if (!view) throw new AddressOutOfSight(envelope.name, paper);
  return { view, sender, recipient };
}

function partsOf(lines: readonly string[]): LetterParts {
  return LetterParts.parse({ body: [lines.join('\n')] });
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
