import type { Millimetres } from '../handwriting/geometry/units.js';
import type { Hand } from '../handwriting/hand/hand.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { placeSeed } from '../handwriting/variation/place-seed.js';
import { LetterParts } from '../letter/parts.js';
import type { Neatness } from '../letter/style.js';
import type { Zone } from '../stationery/envelope.js';
import { Stationery } from '../stationery/stationery.js';
import { composeLetter, type LetterToWrite } from './compose-letter.js';
import { TALLEST_COUNTED } from './writing-area.js';

/** A letter's hand and style, for writing an address with them. */
export type AddressWriter = Pick<LetterToWrite, 'hand' | 'fallbackHands' | 'signatureHand' | 'style' | 'language'>;

interface AddressPlace {
  readonly paper: PageDrawing['paper'];
  readonly zone: Zone;
  /** What it is, for its own chance. */
  readonly place: readonly string[];
  /** How large, compared with the letter. */
  readonly scale: number;
  /** How close its lines stand, compared with the letter's. */
  readonly leading?: number;
}

/** Lines of an address stand closer than those of a letter. */
const LEADING = 0.86;
/** Who writes an address takes more care than within the letter: the post has to read it. */
const WITH_CARE: Readonly<Record<Neatness, Neatness>> = { hurried: 'natural', natural: 'neat', neat: 'neat' };
/** So far, in x-heights, may a hand wander from its lines and margins; as much of a zone stays free along its edges. */
const WANDERING = 1.4;

/**
 * Writes an address into a zone of a sheet, as a letter of one paragraph whose margins leave just the zone; smaller where it
 * would not fit.
 * @throws UnwritableLetter, LetterDoesNotFit
 */
export function writeAddress(
  { style, ...writer }: AddressWriter,
  lines: readonly string[],
  { paper, zone, place, scale, leading = LEADING }: AddressPlace,
): PageDrawing {
  const xHeight = style.xHeight * scale;
  const [page] = composeLetter({
    ...writer,
    parts: LetterParts.parse({ body: [lines.join('\n')] }),
    stationery: { ...sheetWithin(paper, zone, writer.hand, xHeight), leading },
    style: {
      ...style,
      xHeight,
      neatness: WITH_CARE[style.neatness],
      maxPages: 1,
      seed: placeSeed(style.seed, ...place),
    },
  });
  return page!;
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
