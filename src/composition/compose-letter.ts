import type { Hand } from '../handwriting/hand/hand.js';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { inkWord, type WordInker, writePage } from '../handwriting/page/write-page.js';
import type { Pen } from '../handwriting/penmanship/pen.js';
import { type Direction, directionOf } from '../handwriting/typesetting/bidi.js';
import { type LineOnPage, paginate, type WritingArea } from '../handwriting/typesetting/paginate.js';
import { INDENTED_SHARE, placeLines } from '../handwriting/typesetting/place-lines.js';
import { type SetLine, setLines } from '../handwriting/typesetting/set-lines.js';
import { shapeWord, type WordShaper } from '../handwriting/typesetting/shape-word.js';
import type { SettingStyle } from '../handwriting/typesetting/text-block.js';
import { TEMPERAMENTS } from '../handwriting/variation/temperament.js';
import { MAX_PAGES } from '../letter/limits.js';
import type { LetterParts } from '../letter/parts.js';
import { type Passage, plainText, readingOrder } from '../letter/reading-order.js';
import type { ResolvedStyle } from '../letter/resolve-style.js';
import { marginsOfPage } from '../stationery/margins-of-page.js';
import type { Stationery } from '../stationery/stationery.js';
import type { WindowView } from '../stationery/window-view.js';
import { LetterDoesNotFit, type UnwritableCharacter, UnwritableLetter } from './errors.js';
import { layOver } from './lay-over.js';
import { blockOf, type LetterHands } from './letter-blocks.js';
import { printedMarks } from './printed-marks.js';
import { unwritableIn } from './unwritable.js';
import { writingArea } from './writing-area.js';

/** Everything that decides what a letter looks like. */
export interface LetterToWrite {
  readonly parts: LetterParts;
  readonly hand: Hand;
  /** Hands that write what `hand` cannot, in order. */
  readonly fallbackHands?: readonly Hand[];
  readonly signatureHand?: Hand;
  readonly stationery: Stationery;
  readonly style: ResolvedStyle;
  /** BCP 47. */
  readonly language: string;
  /** Where it goes into an envelope with a window. */
  readonly shown?: ShownAddress;
}

/** The recipient's address on the first page, for the window of an envelope. */
export interface ShownAddress {
  /** Written on a sheet of its own, of the same paper. */
  readonly drawing: PageDrawing;
  readonly lines: readonly string[];
  readonly view: WindowView;
}

/**
 * Writes a letter: its pages, in order, in page millimetres. The same letter gives the same pages everywhere.
 * @throws UnwritableLetter where a character is in none of the hands
 * @throws LetterDoesNotFit where `style.maxPages` is too few
 */
export function composeLetter(letter: LetterToWrite): PageDrawing[] {
  return [...composePages(letter)];
}

/**
 * As `composeLetter`, page by page, so that a long letter never has to be held as a whole.
 * @throws LetterDoesNotFit at the page after the last that a letter can have
 */
export function* composePages(letter: LetterToWrite): Generator<PageDrawing, void, undefined> {
  const craft = craftFor(letter);
  const plan = planLetter(letter, craft);
  let page = 0;
  for (const lines of plan.pages()) {
    if (page === MAX_PAGES) throw new LetterDoesNotFit(MAX_PAGES, countPages(plan), plan.setting.xHeight);
    yield writePlannedPage(letter, plan, lines, page++, craft);
  }
}

/** The steps that cost time, for a draft to remember what they gave. */
export interface Craft {
  readonly unwritableIn: (passage: Passage) => readonly UnwritableCharacter[];
  readonly setPassage: (passage: Passage, paragraph: number, setting: SettingStyle) => readonly SetLine[];
  readonly inkWord: WordInker;
}

/** How the letter will stand on its pages: everything but the writing itself. */
export interface LetterPlan {
  /** The lines of page after page. They are set as they are asked for, and again each time: those of a long letter weigh much. */
  readonly pages: () => Generator<LineOnPage[], void, undefined>;
  readonly setting: SettingStyle;
  readonly areaOf: (page: number) => WritingArea;
}

/**
 * Plans how the letter's lines are set and dealt out to pages, smaller and closer if that is what it takes to fit.
 * @param live true while it is being dictated and its end is still to come
 */
export function planLetter(letter: LetterToWrite, craft: Craft, live = false): LetterPlan {
  const unwritable = readingOrder(letter.parts).flatMap(craft.unwritableIn);
  if (unwritable.length > 0) throw new UnwritableLetter(letter.hand.name, unwritable);
  const { maxPages } = letter.style;
  let plan = planAt(letter, 1, 1, craft, live);
  if (maxPages === null) return plan;
  let count = countPages(plan);
  for (const [size, tightness] of SMALLER) {
    if (count <= maxPages) return plan;
    plan = planAt(letter, size, tightness, craft, live);
    count = countPages(plan);
  }
  if (count > maxPages) throw new LetterDoesNotFit(maxPages, count, plan.setting.xHeight);
  return plan;
}

function countPages({ pages }: LetterPlan): number {
  let count = 0;
  for (const _ of pages()) count++;
  return count;
}

/** What a person does to finish on this sheet: first closer lines, then smaller letters too, as far as it reads well. */
const SMALLER: readonly (readonly [size: number, tightness: number])[] = [
  [1, 0.94],
  [0.96, 0.94],
  [0.92, 0.92],
  [0.88, 0.9],
  [0.84, 0.88],
  [0.8, 0.88],
  [0.76, 0.86],
  [0.72, 0.86],
];

function planAt(letter: LetterToWrite, size: number, tightness: number, craft: Craft, live: boolean): LetterPlan {
  const { style, stationery, hand } = letter;
  const setting: SettingStyle = {
    seed: style.seed,
    xHeight: style.xHeight * size,
    freedom: TEMPERAMENTS[style.neatness].layout,
  };
  const areaOf = (page: number) => writingArea(stationery, page, hand, setting.xHeight, tightness);
  function* lines(): Generator<SetLine> {
    for (const [paragraph, passage] of readingOrder(letter.parts).entries())
      yield* craft.setPassage(passage, paragraph, setting);
  }
  return { pages: () => paginate(lines(), areaOf, live), setting, areaOf };
}

/** A line may move to the next page, so it must not be longer than any page is wide. */
function narrowestMeasure(stationery: Stationery): number {
  const widths = [0, 1].map((page) => {
    const { left, right } = marginsOfPage(stationery, page);
    return stationery.paper.width - left - right;
  });
  return Math.min(...widths);
}

/** Writes one page of a planned letter. */
export function writePlannedPage(
  letter: LetterToWrite,
  plan: LetterPlan,
  lines: readonly LineOnPage[],
  page: number,
  craft: Craft,
): PageDrawing {
  const { stationery, style, language, shown } = letter;
  const placed = placeLines(lines, page, plan.areaOf(page), plan.setting);
  const { strokes, words } = writePage(placed, penFor(style), craft.inkWord);
  const sheet = { paper: stationery.paper, marks: printedMarks(stationery, page), words: [], language };
  // The very strokes, not copies of them: by these the desk tells what is written already.
  if (!shown || page > 0) return { ...sheet, marks: [...sheet.marks, ...strokes], words };
  return [shown.drawing, { ...sheet, marks: strokes, words }].reduce(layOver, sheet);
}

function penFor(style: ResolvedStyle): Pen {
  const temperament = TEMPERAMENTS[style.neatness];
  return { seed: style.seed, nib: style.nib, ink: style.ink, temperament, lean: leanOf(style.slant) };
}

/** Horizontal distance per height: the tangent, by the series that is exact to .0005 up to 20 degrees. */
function leanOf(degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  return angle + (angle * angle * angle) / 3 + (2 * angle ** 5) / 15;
}

/** Works everything out afresh; `remember` may stand between to keep the shapes of words. */
export function craftFor(letter: LetterToWrite, remember: (shape: WordShaper) => WordShaper = (shape) => shape): Craft {
  const hands = handsOf(letter);
  const { layout } = letter.stationery;
  const measure = narrowestMeasure(letter.stationery);
  const lean = leanOf(letter.style.slant);
  const { letters } = TEMPERAMENTS[letter.style.neatness];
  const direction = directionOfLetter(letter);
  const shape = remember((text, own, seed, run) => shapeWord(text, own, seed, letters, lean, run));
  return {
    unwritableIn: (passage) => unwritableIn(passage, hands),
    setPassage: (passage, paragraph, setting) => {
      const block = blockOf(passage, paragraph, layout, direction, hands);
      return setLines(block, block.align === 'indented' ? measure * (1 - INDENTED_SHARE) : measure, setting, shape);
    },
    inkWord,
  };
}

/** Where the lines of the whole letter start: by most of its letters, and by the hand's habit where there are none. */
export function directionOfLetter({ parts, hand }: Pick<LetterToWrite, 'parts' | 'hand'>): Direction {
  return directionOf(plainText(parts), hand.direction);
}

/** The hands that write the letter, and those that write its signature, each before its helpers. */
export function handsOf({ hand, fallbackHands = [], signatureHand }: LetterToWrite): LetterHands {
  const letter = [hand, ...fallbackHands] as const;
  return { letter, signature: signatureHand ? [signatureHand, ...letter] : letter };
}
