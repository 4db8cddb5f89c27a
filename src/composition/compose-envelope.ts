import type { Mark, PageDrawing } from '../handwriting/page/page-drawing.js';
import { addressLines } from '../letter/address-lines.js';
import type { Correspondent } from '../letter/letter.js';
import type { Envelope, Zone } from '../stationery/envelope.js';
import { Stationery } from '../stationery/stationery.js';
import { layOver } from './lay-over.js';
import { printedMarks } from './printed-marks.js';
import { type AddressWriter, writeAddress } from './write-address.js';

/** Everything that decides what an envelope looks like: the letter's hand and style, and who writes to whom. */
export interface EnvelopeToWrite extends AddressWriter {
  readonly envelope: Envelope;
  readonly sender: Correspondent | null;
  readonly recipient: Correspondent;
}

/** The sender writes himself small, in the corner. */
const SENDER_SCALE = 0.8;
/** People write the recipient a little larger than the letter inside. */
const RECIPIENT_SCALE = 1.12;

const STAMP_COLOUR = '#c9c9c9';
const STAMP_LINE = 0.15;

/**
 * Writes the face of an envelope in the letter's hand: the sender in the corner, the recipient where the post looks, unless
 * a window shows it, the box for the stamp. The same envelope gives the same drawing everywhere.
 * @throws UnwritableLetter where a character is in none of the hands
 * @throws LetterDoesNotFit where an address is too long for its zone at a size that can be read
 */
export function composeEnvelope(to: EnvelopeToWrite): PageDrawing {
  const { envelope, sender, recipient, language } = to;
  const { paper } = envelope;
  const [here, there] = [sender?.address?.country ?? null, recipient.address?.country ?? null];
  const blocks = [blankFace(to)];
  if (sender) {
    const place = { paper, zone: envelope.sender, place: ['envelope', 'sender'], scale: SENDER_SCALE };
    blocks.push(writeAddress(to, addressLines(sender, there, language), place));
  }
  if (!envelope.window) {
    const place = { paper, zone: envelope.recipient, place: ['envelope', 'recipient'], scale: RECIPIENT_SCALE };
    blocks.push(writeAddress(to, addressLines(recipient, here, language), place));
  }
  return blocks.reduce(layOver);
}

/** The face of an envelope that nobody has written on yet. */
export function blankFace({ envelope, language }: Pick<EnvelopeToWrite, 'envelope' | 'language'>): PageDrawing {
  const printed = printedMarks(sheetOf(envelope), 0);
  return { paper: envelope.paper, marks: [...printed, stampBox(envelope.stamp)], words: [], language };
}

function stampBox({ x, y, width, height }: Zone): Mark {
  const path = `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  return { kind: 'motif', path, fill: null, stroke: { colour: STAMP_COLOUR, width: STAMP_LINE }, opacity: 1 };
}

/** The envelope as a sheet, for printing what is printed on it. */
function sheetOf({ name, title, paper, artwork }: Envelope): Stationery {
  return Stationery.parse({ name, title, paper, margins: { top: 0, right: 0, bottom: 0, left: 0 }, artwork });
}
