import type { PageDrawing } from '../handwriting/page/page-drawing.js';
import { inkWord } from '../handwriting/page/write-page.js';
import type { LineOnPage } from '../handwriting/typesetting/paginate.js';
import { setLines } from '../handwriting/typesetting/set-lines.js';
import { type Craft, craftFor, type LetterToWrite, planLetter, writePlannedPage } from './compose-letter.js';
import { Memory } from './memory.js';

interface WrittenPage {
  readonly lines: readonly LineOnPage[];
  readonly drawing: PageDrawing;
}

/**
 * A letter that is still growing under dictation. `write` gives the very pages that `composeLetter` would, but remembers:
 * a page that has not changed is the same object as last time, and so is every stroke of a word that stayed where it was.
 */
export class Draft {
  private circumstances: readonly unknown[] = [];
  private craft: Craft | null = null;
  private memories: Memory<string, unknown>[] = [];
  private pages: WrittenPage[] = [];

  /**
   * @throws UnwritableLetter where a character is in none of the hands
   * @throws LetterDoesNotFit where `style.maxPages` is too few
   */
  write(letter: LetterToWrite): PageDrawing[] {
    const craft = this.craftOf(letter);
    const plan = planLetter(letter, craft);
    this.pages = plan.pages.map((lines, page): WrittenPage => {
      const before = this.pages[page];
      if (before && areSame(before.lines, lines)) return before;
      return { lines, drawing: writePlannedPage(letter, plan, page, craft) };
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
    const fresh = craftFor(letter);
    const shapes = new Memory<string, ReturnType<Craft['shape']>>();
    const blocks = new Memory<string, ReturnType<Craft['setLines']>>();
    const words = new Memory<string, ReturnType<Craft['inkWord']>>();
    this.memories = [shapes, blocks, words];
    const shape: Craft['shape'] = (text, hands, seed) =>
      shapes.recall(`${hands[0].name} ${seed} ${text}`, () => fresh.shape(text, hands, seed));
    return {
      shape,
      setLines: (block, measure, style) =>
        blocks.recall(`${measure} ${style.xHeight} ${JSON.stringify({ ...block, hands: block.hands[0].name })}`, () =>
          setLines(block, measure, style, shape),
        ),
      inkWord: (word, pen, startsAt, index) => {
        const { set, x, baseline, slope, size, line, page } = word;
        const place = `${x} ${baseline} ${slope} ${size} ${line} ${page} ${startsAt} ${index}`;
        const key = `${set.seed} ${set.squeeze} ${place} ${set.shaped.text}`;
        return words.recall(key, () => inkWord(word, pen, startsAt, index));
      },
    };
  }
}

function circumstancesOf(letter: LetterToWrite): unknown[] {
  const { hand, fallbackHands = [], signatureHand, stationery, style, language, divide } = letter;
  return [hand, signatureHand, stationery, JSON.stringify(style), language, divide, ...fallbackHands];
}

function areSame(before: readonly LineOnPage[], now: readonly LineOnPage[]): boolean {
  return (
    before.length === now.length &&
    now.every(({ line, baseline }, i) => line === before[i]!.line && baseline === before[i]!.baseline)
  );
}
