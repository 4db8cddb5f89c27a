import type { Millimetres } from '../handwriting/geometry/units.js';
import type { Hand } from '../handwriting/hand/hand.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { placeSeed } from '../handwriting/variation/place-seed.js';
import { LetterParts } from '../letter/parts.js';
import type { Neatness } from '../letter/style.js';
import type { Zone } from '../stationery/envelope.js';
import { Stationery } from '../stationery/stationery.js';
import { craftFor, type LetterToWrite, planLetter, writePlannedPage } from './compose-letter.js';
import { AddressDoesNotFit, UnwritableAddress, UnwritableLetter, type Whose } from './errors.js';
import { type InkRoom, inkRoom } from './preflight.js';
import { TALLEST_COUNTED } from './writing-area.js';

/** A letter's hand and style, for writing an address with them. */
export type AddressWriter = Pick<LetterToWrite, 'hand' | 'fallbackHands' | 'signatureHand' | 'style' | 'language'>;

interface AddressPlace {
  readonly whose: Whose;
  readonly paper: PageDrawing['paper'];
  readonly zone: Zone;
  /** What it is, for its own chance. */
  readonly place: readonly string[];
  /** How large, compared with the letter, where there is room. */
  readonly scale: number;
}

/** How large an address is, compared with how it would be written where there is room, and how close its lines stand, compared with a letter's. */
interface Size {
  readonly size: number;
  readonly leading: number;
}

/** What a person does who runs out of room: first closer lines, then smaller letters. */
const SIZES: readonly Size[] = [
  { size: 1, leading: 0.86 },
  { size: 0.94, leading: 0.78 },
  { size: 0.88, leading: 0.72 },
  { size: 0.82, leading: 0.7 },
  { size: 0.76, leading: 0.7 },
  { size: 0.7, leading: 0.7 },
  { size: 0.64, leading: 0.68 },
  { size: 0.58, leading: 0.66 },
  { size: 0.52, leading: 0.66 },
  { size: 0.47, leading: 0.64 },
  { size: 0.43, leading: 0.62 },
  { size: 0.43, leading: 0.58 },
];
/** From here on down every letter is written with all care, or it cannot be told from its neighbour. */
const SMALL = 0.76;
/** Smaller than this share of its usual size nobody can read a hand on an envelope. */
const LEAST_SHARE = 0.43;

/** Who writes an address takes more care than within the letter: the post has to read it. */
const WITH_CARE: Readonly<Record<Neatness, Neatness>> = { hurried: 'natural', natural: 'neat', neat: 'neat' };
/** So far, in x-heights, may a hand wander from its lines and margins; as much of a zone stays free along its edges. */
const WANDERING = 1.4;

/**
 * Writes an address into a zone of a sheet, as large as all its ink stays inside: smaller rather than with a line broken in two,
 * as long as that can be read.
 * @throws UnwritableAddress where a character is in none of the hands
 * @throws AddressDoesNotFit where it would have to be smaller than can be read
 */
export function writeAddress(writer: AddressWriter, lines: readonly string[], place: AddressPlace): PageDrawing {
  const share = (writer.style.xHeight * place.scale) / writer.hand.xHeight;
  const sizes = SIZES.filter(({ size }) => size === 1 || size * share >= LEAST_SHARE);
  try {
    for (const mostLines of [lines.length, Infinity]) {
      for (const size of sizes) {
        const page = writtenAt(writer, lines, place, size, mostLines);
        if (page) return page;
      }
    }
  } catch (error) {
    if (error instanceof UnwritableLetter) throw new UnwritableAddress(place.whose, error);
    throw error;
  }
  throw new AddressDoesNotFit(place.whose);
}

/** Null where it takes more lines, or where any of its ink would leave the zone. */
function writtenAt(
  { style, ...writer }: AddressWriter,
  lines: readonly string[],
  { paper, zone, place, scale }: AddressPlace,
  { size, leading }: Size,
  mostLines: number,
): PageDrawing | null {
  const xHeight = style.xHeight * scale * size;
  const letter = {
    ...writer,
    parts: LetterParts.parse({ body: [lines.join('\n')] }),
    style: {
      ...style,
      xHeight,
      neatness: size <= SMALL ? 'neat' : WITH_CARE[style.neatness],
      maxPages: null,
      seed: placeSeed(style.seed, ...place),
    },
  };
  const writtenWithin = (room: Zone) => {
    const stationery = { ...sheetWithin(paper, room, writer.hand, xHeight), leading };
    return writeOnePage({ ...letter, stationery }, mostLines);
  };
  const page = writtenWithin(zone);
  if (!page || isWithin(page, zone)) return page;
  const again = writtenWithin(keepingInside(zone, page));
  return again && isWithin(again, zone) ? again : null;
}

function writeOnePage(letter: LetterToWrite, mostLines: number): PageDrawing | null {
  const craft = craftFor(letter);
  const plan = planLetter(letter, craft);
  const [lines = [], ...more] = plan.pages();
  if (more.length > 0 || lines.length > mostLines) return null;
  return writePlannedPage(letter, plan, lines, 0, craft);
}

function isWithin(page: PageDrawing, zone: Zone): boolean {
  return Object.values(overstep(page, zone)).every((length) => length <= 0);
}

/** The zone without as much at each side as a long swash or tail has left it there. */
function keepingInside({ x, y, width, height }: Zone, page: PageDrawing): Zone {
  const by = overstep(page, { x, y, width, height });
  const [left, top] = [Math.max(0, by.left), Math.max(0, by.top)];
  return {
    x: x + left,
    y: y + top,
    width: width - left - Math.max(0, by.right),
    height: height - top - Math.max(0, by.bottom),
  };
}

const NO_INK: InkRoom = { left: Infinity, top: Infinity, right: Infinity, bottom: Infinity };

/** How far ink reaches out of a zone at each side; negative where it stays inside. */
function overstep(page: PageDrawing, { x, y, width, height }: Zone): InkRoom {
  const { paper } = page;
  const { left, top, right, bottom } = inkRoom(page) ?? NO_INK;
  return {
    left: x - left,
    top: y - top,
    right: paper.width - right - x - width,
    bottom: paper.height - bottom - y - height,
  };
}

/** A sheet whose lines keep so far from the zone's edges that no ink leaves it: neither tails nor a wandering margin. */
function sheetWithin(
  paper: PageDrawing['paper'],
  { x, y, width, height }: Zone,
  hand: Hand,
  xHeight: number,
): Stationery {
  const edge = WANDERING * xHeight;
  const above = reachAbove(hand, xHeight);
  const below = hand.descender * xHeight + edge / 2;
  const sheet = Stationery.parse({
    name: 'address',
    title: 'Address',
    paper,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    layout: { paragraphs: 'blank-line' },
  });
  const margins = {
    top: y + above,
    right: paper.width - x - width + edge,
    bottom: paper.height - y - height + below,
    left: x + edge,
  };
  // A zone may be smaller than the least that stationery leaves to write on.
  return { ...sheet, margins };
}

/** How far the ink of a first line may reach above the margin that it keeps. */
export function reachAbove({ ascender }: Hand, xHeight: number): Millimetres {
  return (Math.max(0, ascender - TALLEST_COUNTED) + WANDERING / 2) * xHeight;
}
