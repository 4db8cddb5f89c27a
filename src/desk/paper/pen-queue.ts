import type { Seconds } from '../../handwriting/geometry/units.js';
import { type InkedWord, STRIDE } from './inked-word.js';

/** Points `from` to `to` (both included) of a stroke, which the pen has just passed. */
export interface PenMove {
  readonly word: InkedWord;
  readonly stroke: number;
  readonly from: number;
  readonly to: number;
}

/** What the pen did in a moment: where it moved, and which words it finished. */
export interface PenProgress {
  readonly moves: readonly PenMove[];
  readonly finished: readonly InkedWord[];
}

/** The words that wait for the pen, and how far it is in the first of them. */
export class PenQueue {
  #words: InkedWord[] = [];
  /** Since the first word's first touch; below zero while the pen rests before it. */
  #time: Seconds = 0;
  #stroke = 0;
  #point = 0;

  /** The word under the pen, if it has touched the paper for it. */
  get begun(): InkedWord | null {
    const [first] = this.#words;
    return first && (this.#stroke > 0 || this.#point > 0) ? first : null;
  }

  get words(): readonly InkedWord[] {
    return this.#words;
  }

  /** Seconds of writing that wait, at the hand's own pace. */
  get backlog(): Seconds {
    const all = this.#words.reduce((sum, { duration, pause }) => sum + duration + pause, 0);
    return Math.max(0, all - this.#time - (this.#words[0]?.pause ?? 0));
  }

  /** Puts `words` in the place of those that wait. The word under the pen goes on if it is still the first. */
  replace(words: readonly InkedWord[]): void {
    const isSameFirst = words[0]?.key === this.#words[0]?.key;
    this.#words = [...words];
    if (!isSameFirst) this.#start();
  }

  /** Moves the pen on by `seconds` of its own time. */
  advance(seconds: Seconds): PenProgress {
    const moves: PenMove[] = [];
    const finished: InkedWord[] = [];
    this.#time += seconds;
    for (let word = this.#words[0]; word; word = this.#words[0]) {
      this.#write(word, moves);
      if (this.#stroke < word.strokes.length) break;
      const rest = this.#time - word.duration;
      this.#words.shift();
      finished.push(word);
      this.#start(rest);
    }
    return { moves, finished };
  }

  #start(carried: Seconds = 0): void {
    this.#stroke = 0;
    this.#point = 0;
    this.#time = carried - (this.#words[0]?.pause ?? 0);
  }

  #write(word: InkedWord, moves: PenMove[]): void {
    for (; this.#stroke < word.strokes.length; this.#stroke++, this.#point = 0) {
      const { path } = word.strokes[this.#stroke]!;
      const last = path.length / STRIDE - 1;
      let to = this.#point;
      while (to <= last && path[to * STRIDE + 4]! <= this.#time) to++;
      if (to > this.#point) {
        moves.push({ word, stroke: this.#stroke, from: Math.max(0, this.#point - 1), to: to - 1 });
        this.#point = to;
      }
      if (to <= last) return;
    }
  }
}
