import type { Millimetres } from '../handwriting/geometry/units.js';
import type { Mark } from '../handwriting/page/page-drawing.js';
import { addressLines } from '../letter/address-lines.js';
import type { Correspondent } from '../letter/letter.js';
import type { Stationery } from '../stationery/stationery.js';
import type { WindowView } from '../stationery/window-view.js';
import type { LetterToWrite } from './compose-letter.js';
import { reachAbove, writeAddress } from './write-address.js';

/** Whose address an envelope's window shows, and what it shows of the sheet. */
export interface AddressToShow {
  readonly view: WindowView;
  readonly sender: Correspondent | null;
  readonly recipient: Correspondent;
}

/** Between what the window may show and the tallest letters of the letter's first line. */
const BELOW_THE_WINDOW: Millimetres = 2;

/** The address is not one of the letter's passages, which count from 0 on all its pages. */
const NO_PASSAGE = -1;

/** A fold is marked at the left edge, where DIN 5008 has it: no printer inks the first millimetres. */
const FOLD_MARK = { from: 4.5, to: 7.5, width: 0.12, colour: '#b4b4b4' } as const;

/**
 * The letter with its recipient's address on the first page, where the window shows it, small marks where the sheet is folded, and
 * nothing else within the window: the letter begins below, and so does the ruling.
 * @throws UnwritableAddress where a character of the address is in none of the hands
 * @throws AddressDoesNotFit where the address is too long for the window at a size that can be read
 */
export function showAddress(letter: LetterToWrite, toShow: AddressToShow): LetterToWrite {
  const { view } = toShow;
  const lines = addressIn(toShow, letter.language);
  const { paper } = letter.stationery;
  const place = { whose: 'recipient', paper, zone: view.always, place: ['window'], scale: 1 } as const;
  const address = writeAddress(letter, lines, place);
  const words = address.words.map((word) => ({ ...word, paragraph: NO_PASSAGE }));
  const drawing = { ...address, words, marks: [...view.folds.map(foldMark), ...address.marks] };
  return { ...letter, stationery: belowTheWindow(letter, view), shown: { drawing, lines, view } };
}

/** The lines of the address, with the country where the letter crosses a border. */
export function addressIn({ sender, recipient }: Omit<AddressToShow, 'view'>, language: string): string[] {
  return addressLines(recipient, sender?.address?.country ?? null, language);
}

function foldMark(y: Millimetres): Mark {
  const { from, to, ...line } = FOLD_MARK;
  return { kind: 'rule', from: { x: from, y }, to: { x: to, y }, ...line };
}

function belowTheWindow({ stationery, hand, style }: LetterToWrite, { sometimes }: WindowView): Stationery {
  const { margins, continuationMargins = margins, ruling } = stationery;
  const lowest = sometimes.y + sometimes.height;
  const top = Math.max(margins.top, lowest + BELOW_THE_WINDOW + reachAbove(hand, style.xHeight));
  return {
    ...stationery,
    margins: { ...margins, top },
    continuationMargins,
    ruling: ruling && { ...ruling, firstPageFrom: Math.max(ruling.firstPageFrom, top) },
  };
}
