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

/** Of the two whose addresses an envelope has. */
export type Whose = 'sender' | 'recipient';

/** An address on an envelope holds characters that no hand at hand can write. */
export class UnwritableAddress extends UnwritableLetter {
  constructor(
    readonly whose: Whose,
    { hand, characters }: UnwritableLetter,
  ) {
    super(hand, characters);
    this.message = `the address of the ${whose}: ${this.message}`;
    this.name = 'UnwritableAddress';
  }
}

/** An address is too long for its place on the envelope, or in its window, however small it may decently be written. */
export class AddressDoesNotFit extends Error {
  readonly code = 'address_does_not_fit';

  constructor(readonly whose: Whose) {
    super(`the address of the ${whose} is too long for the envelope`);
    this.name = 'AddressDoesNotFit';
  }
}
