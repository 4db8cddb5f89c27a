import type { Direction } from '../handwriting/typesetting/bidi.js';
import type { Hands } from '../handwriting/typesetting/spell.js';
import type { TextBlock } from '../handwriting/typesetting/text-block.js';
import { PAGE_BREAK } from '../letter/page-break.js';
import type { PartName, Passage } from '../letter/reading-order.js';
import type { PartsLayout } from '../stationery/stationery.js';
import { wordsOf } from './emphasis.js';

export interface LetterHands {
  readonly letter: Hands;
  readonly signature: Hands;
}

/** A name at the foot of a letter is written larger than the letter. */
const SIGNATURE_SCALE = 1.25;
/** How far the first line of a paragraph starts in, in x-heights: a thumb's breadth, not to be taken for a wandering edge. */
const PARAGRAPH_INDENT = 8.6;

/** Blank lines above each part: whole ones, since a person keeps to the beat of the lines even where none are printed. */
const BLANK_BEFORE: Readonly<Record<PartName, number>> = {
  dateline: 0,
  salutation: 1,
  body: 1,
  closing: 1,
  signature: 1,
  postscript: 1,
  enclosure: 1,
};

/** A passage as a block to be set where the stationery wants it; `paragraph` is its place in reading order. */
export function blockOf(
  passage: Passage,
  paragraph: number,
  layout: PartsLayout,
  direction: Direction,
  hands: LetterHands,
): TextBlock {
  const { part, text } = passage;
  return {
    paragraph,
    words: wordsOf(text),
    hands: part === 'signature' ? hands.signature : hands.letter,
    direction,
    scale: part === 'signature' ? SIGNATURE_SCALE : 1,
    align: alignmentOf(part, layout),
    indent: part === 'body' && layout.paragraphs !== 'blank-line' ? PARAGRAPH_INDENT : 0,
    blankBefore: blankBefore(passage, layout),
    startsPage: text.startsWith(PAGE_BREAK),
    staysWithPrevious: part === 'closing' || part === 'signature',
    staysWithNext: part === 'dateline' || part === 'salutation',
  };
}

function alignmentOf(part: PartName, layout: PartsLayout): TextBlock['align'] {
  return part === 'body' || part === 'postscript' || part === 'enclosure' ? 'left' : layout[part];
}

function blankBefore({ part, index }: Passage, layout: PartsLayout): number {
  const isRunOn =
    (part === 'body' && layout.paragraphs === 'indent' && index > 0) || (part === 'enclosure' && index > 0);
  return isRunOn ? 0 : BLANK_BEFORE[part];
}
