import type { InkStroke, PageDrawing } from '../handwriting/page/page-drawing.js';
import type { LineOnPage } from '../handwriting/typesetting/paginate.js';
import type { PlacedWord } from '../handwriting/typesetting/place-lines.js';
import type { SetLine } from '../handwriting/typesetting/set-lines.js';
import type { ShapedWord } from '../handwriting/typesetting/shape-word.js';
import {
  type Craft,
  craftFor,
  directionOfLetter,
  type LetterToWrite,
  planLetter,
  writePlannedPage,
} from './compose-letter.js';
import type { UnwritableCharacter } from './errors.js';
import { Memory } from './memory.js';

interface WrittenPage {
  readonly lines: readonly LineOnPage[];
  readonly drawing: PageDrawing;
}

/**
 * A letter that is still growing under dictation. `write` gives the pages that `composeLetter` would, but for a page's
 * end: no line that is written moves to the next page because of what comes after it (docs/decisions/0032). And it
 * remembers: a page that has not changed is the same object as last time, and so is every stroke of a word that stayed
 * where it was.
 */
export class Draft {
  private circumstances: readonly unknown[] = [];
  private craft: Craft | null = null;
  private memories: { forgetUnused(): void }[] = [];
  private pages: WrittenPage[] = [];

  /**
   * @throws UnwritableLetter where a character is in none of the hands
   * @throws LetterDoesNotFit where `style.maxPages` is too few
   */
  write(letter: LetterToWrite): PageDrawing[] {
    const craft = this.craftOf(letter);
    const plan = planLetter(letter, craft, true);
    this.pages = Array.from(plan.pages(), (lines, page): WrittenPage => {
      const before = this.pages[page];
      if (before && areSame(before.lines, lines)) return before;
      return { lines, drawing: writePlannedPage(letter, plan, lines, page, craft) };
    });
    for (const memory of this.memories) memory.forgetUnused();
    return this.pages.map(({ drawing }) => drawing);
  }

  /** The craft of last time, or a fresh one without memories if anything but the text has changed. */
  private craftOf(letter: LetterToWrite): Craft {
    const now = circumstancesOf(letter);
    if (
      this.craft &&
      now.length === this.circumstances.length &&
      now.every((each, i) => each === this.circumstances[i])
    )
      return this.craft;
    this.circumstances = now;
    this.pages = [];
    this.craft = this.rememberingCraft(letter);
    return this.craft;
  }

  private rememberingCraft(letter: LetterToWrite): Craft {
    const shapes = new Memory<ShapedWord>();
    const flaws = new Memory<readonly UnwritableCharacter[]>();
    const passages = new Memory<readonly SetLine[]>();
    const words = new Memory<readonly InkStroke[]>();
    this.memories = [shapes, flaws, passages, words];
    const fresh = craftFor(
      letter,
      (shape) => (text, hands, seed, run) =>
        shapes.recall(`${hands[0].name} ${seed} ${run?.signs.join('') ?? ''} ${text}`, () =>
          shape(text, hands, seed, run),
        ),
    );
    return {
      unwritableIn: (passage) =>
        flaws.recall(`${passage.part} ${passage.index} ${passage.text}`, () => fresh.unwritableIn(passage)),
      setPassage: (passage, paragraph, setting) =>
        passages.recall(`${paragraph} ${passage.part} ${passage.index} ${setting.xHeight} ${passage.text}`, () =>
          fresh.setPassage(passage, paragraph, setting),
        ),
      inkWord: (word, pen, startsAt, index) =>
        words.recall(placeKey(word, startsAt, index), () => fresh.inkWord(word, pen, startsAt, index)),
    };
  }
}

/** Everything that a word's ink depends on besides the circumstances of the letter. */
function placeKey({ set, x, baseline, slope, size, line, page }: PlacedWord, startsAt: number, index: number): string {
  return `${set.seed} ${x} ${baseline} ${slope} ${size} ${line} ${page} ${startsAt} ${index} ${set.breadth} ${set.shaped.text}`;
}

function circumstancesOf(letter: LetterToWrite): unknown[] {
  const { hand, fallbackHands = [], signatureHand, stationery, style, language } = letter;
  const direction = directionOfLetter(letter);
  return [hand, signatureHand, stationery, JSON.stringify(style), language, direction, ...fallbackHands];
}

function areSame(before: readonly LineOnPage[], now: readonly LineOnPage[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ line, baseline }, i) => line === before[i]!.line && baseline === before[i]!.baseline)
  );
}
