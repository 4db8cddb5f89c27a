import type { Mark, PageDrawing } from '../handwriting/page/page-drawing.js';
import { addressLines } from '../letter/address-lines.js';
import type { Correspondent } from '../letter/letter.js';
import type { Envelope, Zone } from '../stationery/envelope.js';
import { Stationery } from '../stationery/stationery.js';
import type { Whose } from './errors.js';
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
 * @throws UnwritableAddress where a character is in none of the hands
 * @throws AddressDoesNotFit where an address is too long for its zone at a size that can be read
 */
export function composeEnvelope(to: EnvelopeToWrite): PageDrawing {
  const { envelope, sender, recipient, language } = to;
  const [here, there] = [sender?.address?.country ?? null, recipient.address?.country ?? null];
  const write = (whose: Whose, who: Correspondent, from: string | null, scale: number) => {
    const place = { whose, paper: envelope.paper, zone: envelope[whose], place: ['envelope', whose], scale };
    return writeAddress(to, addressLines(who, from, language), place);
  };
  const blocks = [blankFace(to)];
  if (sender) blocks.push(write('sender', sender, there, SENDER_SCALE));
  if (!envelope.window) blocks.push(write('recipient', recipient, here, RECIPIENT_SCALE));
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
