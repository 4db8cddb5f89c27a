import type { PartName } from '../letter/reading-order.js';

/** A character that neither the letter's hand nor its fallbacks can write, and where it stands in the letter. */
export interface UnwritableCharacter {
  readonly character: string;
  /** `U+2603`, as Unicode names it. */
  readonly codePoint: string;
  readonly part: PartName;
  /** Place among the passages of that part, from 0. */
  readonly index: number;
  /** UTF-16 offset in that passage. */
  readonly offset: number;
}

/** The letter holds characters that its hand cannot write; no page was made. */
export class UnwritableLetter extends Error {
  readonly code = 'unwritable_letter';

  constructor(
    readonly hand: string,
    readonly characters: readonly UnwritableCharacter[],
  ) {
    const kinds = [...new Set(characters.map(({ codePoint }) => codePoint))];
    super(`the hand "${hand}" cannot write ${kinds.slice(0, 8).join(', ')}${kinds.length > 8 ? '…' : ''}`);
    this.name = 'UnwritableLetter';
  }
}

/** The letter does not go on as many pages as were asked for, however small it may decently be written. */
export class LetterDoesNotFit extends Error {
  readonly code = 'letter_does_not_fit';

  constructor(
    readonly maxPages: number,
    readonly pagesNeeded: number,
    /** The smallest x-height tried, millimetres. */
    readonly smallestSize: number,
  ) {
    super(
      `expected the letter to fit ${maxPages} page${maxPages === 1 ? '' : 's'}, but it needs ${pagesNeeded} even at an ` +
        `x-height of ${smallestSize.toFixed(2)} mm`,
    );
    this.name = 'LetterDoesNotFit';
  }
}

/** The recipient's address is too long for the window of the envelope, however small it may decently be written. */
export class AddressDoesNotFit extends Error {
  readonly code = 'address_does_not_fit';

  constructor(options?: ErrorOptions) {
    super('the address is too long for the window of its envelope', options);
    this.name = 'AddressDoesNotFit';
  }
}
