import type { Hands } from '../handwriting/typesetting/spell.js';
import type { TextBlock } from '../handwriting/typesetting/text-block.js';
import type { LetterParts } from '../letter/parts.js';
import { type PartName, type Passage, readingOrder } from '../letter/reading-order.js';
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

/** The letter's parts as blocks to be set, in reading order, each where the stationery wants it. */
export function letterBlocks(parts: LetterParts, layout: PartsLayout, hands: LetterHands): TextBlock[] {
  return readingOrder(parts).map((passage, paragraph): TextBlock => {
    const isIndented = passage.part === 'body' && layout.paragraphs !== 'blank-line';
    return {
      paragraph,
      words: wordsOf(passage.text),
      hands: passage.part === 'signature' ? hands.signature : hands.letter,
      scale: passage.part === 'signature' ? SIGNATURE_SCALE : 1,
      align: alignmentOf(passage.part, layout),
      indent: isIndented ? PARAGRAPH_INDENT : 0,
      blankBefore: blankBefore(passage, layout),
      staysWithPrevious: passage.part === 'closing' || passage.part === 'signature',
      staysWithNext: passage.part === 'dateline' || passage.part === 'salutation',
    };
  });
}

function alignmentOf(part: PartName, layout: PartsLayout): TextBlock['align'] {
  return part === 'body' || part === 'postscript' || part === 'enclosure' ? 'left' : layout[part];
}

function blankBefore({ part, index }: Passage, layout: PartsLayout): number {
  const isRunOn =
    (part === 'body' && layout.paragraphs === 'indent' && index > 0) || (part === 'enclosure' && index > 0);
  return isRunOn ? 0 : BLANK_BEFORE[part];
}
