import type { InkCanvas } from './ink-canvas.js';
import type { InkedWord } from './inked-word.js';
import { planWriting } from './plan-writing.js';

/** Of a paragraph that comes at once, so many words are drawn in a frame: more would hold the pen up. */
const WORDS_PER_FRAME = 12;

/** What pencil needs of a sheet's layer. */
export type PencilLayer = Pick<InkCanvas, 'word' | 'redraw' | 'clear'>;

/** What stands on the sheets in pencil. Only what changes is drawn, and that a few words at a time. */
export class Pencil {
  readonly #layerOf: (page: number) => PencilLayer | undefined;
  readonly #colour: string;
  readonly #onPaper = new Map<string, InkedWord>();
  #toCome: readonly InkedWord[] = [];

  constructor(colour: string, layerOf: (page: number) => PencilLayer | undefined) {
    this.#colour = colour;
    this.#layerOf = layerOf;
  }

  get isIdle(): boolean {
    return this.#toCome.length === 0;
  }

  /** Says what is to stand there: the rest goes at once, and what is new comes with the next frames. */
  want(words: readonly InkedWord[]): void {
    const { erase, write } = planWriting(this.#onPaper, words);
    for (const { key } of erase) this.#onPaper.delete(key);
    for (const word of erase) this.#clear(word);
    this.#toCome = write;
  }

  frame(): void {
    for (const word of this.#toCome.slice(0, WORDS_PER_FRAME)) {
      this.#onPaper.set(word.key, word);
      this.#layerOf(word.page)?.word(word, this.#colour);
    }
    this.#toCome = this.#toCome.slice(WORDS_PER_FRAME);
  }

  /** Takes words away that stand in ink now. */
  rubOut(words: readonly InkedWord[]): void {
    if (words.length === 0) return;
    const gone = new Set(words.map(({ key }) => key));
    this.#toCome = this.#toCome.filter(({ key }) => !gone.has(key));
    for (const word of words) if (this.#onPaper.delete(word.key)) this.#clear(word);
  }

  /** Draws a page's pencil anew, after its sheet changed its size. */
  redraw(page: number): void {
    const layer = this.#layerOf(page);
    layer?.clear();
    for (const word of this.#onPaper.values()) if (word.page === page) layer?.word(word, this.#colour);
  }

  #clear(word: InkedWord): void {
    const others = [...this.#onPaper.values()].filter(({ page }) => page === word.page);
    this.#layerOf(word.page)?.redraw(word, 0, others, this.#colour);
  }
}
