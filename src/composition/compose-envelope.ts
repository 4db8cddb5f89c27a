import type { Hand } from '../handwriting/hand/hand.js';
import type { Mark, PageDrawing } from '../handwriting/page/page-drawing.js';
import { placeSeed } from '../handwriting/variation/place-seed.js';
import { addressLines } from '../letter/address-lines.js';
import type { Correspondent } from '../letter/letter.js';
import { LetterParts } from '../letter/parts.js';
import type { Neatness } from '../letter/style.js';
import type { Envelope, Zone } from '../stationery/envelope.js';
import { Stationery } from '../stationery/stationery.js';
import { composeLetter, type LetterToWrite } from './compose-letter.js';
import { layOver } from './lay-over.js';
import { printedMarks } from './printed-marks.js';
import { TALLEST_COUNTED } from './writing-area.js';

/** Everything that decides what an envelope looks like: the letter's hand and style, and who writes to whom. */
export interface EnvelopeToWrite extends Omit<LetterToWrite, 'parts' | 'stationery'> {
  readonly envelope: Envelope;
  readonly sender: Correspondent | null;
  readonly recipient: Correspondent;
}

/** The sender writes himself small, in the corner. */
const SENDER_SCALE = 0.8;
/** People write the recipient a little larger than the letter inside. */
const RECIPIENT_SCALE = 1.12;
/** Lines of an address stand closer than those of a letter. */
const LEADING = 0.86;
/** Who writes an address takes more care than within the letter: the post has to read it. */
const WITH_CARE: Readonly<Record<Neatness, Neatness>> = { hurried: 'natural', natural: 'neat', neat: 'neat' };
/** So far, in x-heights, may a hand wander from its lines and margins; as much of a zone stays free along its edges. */
const WANDERING = 1.2;

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
  const senderCountry = sender?.address?.country ?? null;
  const blank = blankFace(to);
  const from =
    sender &&
    writeBlock(
      to,
      envelope.sender,
      addressLines(sender, recipient.address?.country ?? null, language),
      'sender',
      SENDER_SCALE,
    );
  const lines = addressLines(recipient, senderCountry, language);
  const toWhom = envelope.window ? null : writeBlock(to, envelope.recipient, lines, 'recipient', RECIPIENT_SCALE);
  return [from, toWhom].reduce((face: PageDrawing, block) => (block ? layOver(face, block) : face), blank);
}

/** The face of an envelope that nobody has written on yet. */
export function blankFace({ envelope, language }: Pick<EnvelopeToWrite, 'envelope' | 'language'>): PageDrawing {
  const printed = printedMarks(sheetFor(envelope, envelope.recipient, envelope.artwork), 0);
  return { paper: envelope.paper, marks: [...printed, stampBox(envelope.stamp)], words: [], language };
}

function stampBox({ x, y, width, height }: Zone): Mark {
  const path = `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  return { kind: 'motif', path, fill: null, stroke: { colour: STAMP_COLOUR, width: STAMP_LINE }, opacity: 1 };
}

/** One address as a letter of a single paragraph, on a sheet whose margins leave just its zone. */
function writeBlock(
  { envelope, style, ...letter }: EnvelopeToWrite,
  zone: Zone,
  lines: readonly string[],
  place: 'sender' | 'recipient',
  scale: number,
): PageDrawing {
  const xHeight = style.xHeight * scale;
  const [page] = composeLetter({
    ...letter,
    parts: LetterParts.parse({ body: [lines.join('\n')] }),
    stationery: sheetWithin(envelope, zone, letter.hand, xHeight),
    style: {
      ...style,
      xHeight,
      neatness: WITH_CARE[style.neatness],
      maxPages: 1,
      seed: placeSeed(style.seed, 'envelope', place),
    },
  });
  return page!;
}

/** A sheet whose lines keep so far from the zone's edges that no ink leaves it: neither tails nor a wandering margin. */
function sheetWithin(envelope: Envelope, zone: Zone, { ascender, descender }: Hand, xHeight: number): Stationery {
  const sheet = sheetFor(envelope, zone);
  const { top, right, bottom, left } = sheet.margins;
  const edge = WANDERING * xHeight;
  const above = Math.max(0, ascender - TALLEST_COUNTED) * xHeight + edge / 2;
  const below = descender * xHeight + edge / 2;
  return { ...sheet, margins: { top: top + above, right: right + edge, bottom: bottom + below, left: left + edge } };
}

function sheetFor({ name, title, paper }: Envelope, zone: Zone, artwork: Envelope['artwork'] = []): Stationery {
  return Stationery.parse({
    name,
    title,
    paper,
    margins: {
      top: zone.y,
      right: paper.width - zone.x - zone.width,
      bottom: paper.height - zone.y - zone.height,
      left: zone.x,
    },
    leading: LEADING,
    layout: { paragraphs: 'blank-line' },
    artwork,
  });
}
