import type { Seconds } from '../../handwriting/geometry/units.js';
import type { InkCanvas } from './ink-canvas.js';
import type { InkedWord } from './inked-word.js';
import { PenQueue } from './pen-queue.js';
import { Pencil, type PencilLayer } from './pencil.js';
import { planWriting } from './plan-writing.js';

/** The layers of one sheet. */
export interface SheetLayers {
  readonly pencil: PencilLayer;
  readonly ink: PencilLayer & Pick<InkCanvas, 'piece'>;
}

/** Where the pen is: on which page, and how far down it in millimetres. */
export interface PenPlace {
  readonly page: number;
  readonly y: number;
}

interface WriterOptions {
  /** The colour of what stands in pencil. */
  readonly pencil: string;
  /** How much faster than natural the pen moves, given the seconds of writing that wait. */
  readonly pace: (backlog: Seconds) => number;
  /** Whether what waits for the pen stands in pencil until it comes. */
  readonly isSketched: boolean;
}

interface Leaving {
  readonly word: InkedWord;
  readonly sinceMs: number;
}

/** Rubbing out is seen, but nobody waits for it. */
const RUB_OUT_MS = 220;
/** After a pause of the page (another tab) the pen goes on where it was. */
const LONGEST_FRAME_MS = 100;

/**
 * Leads the pen over the sheets of a letter. What is wanted but not yet written may stand in pencil; the pen follows it in
 * ink, at its own pace or faster where it falls behind. Ink never moves: what is no longer wanted is rubbed out.
 */
export class InkWriter {
  readonly #sheets = new Map<number, SheetLayers>();
  readonly #queue = new PenQueue();
  readonly #onPaper = new Map<string, InkedWord>();
  #leaving: Leaving[] = [];
  #lastMs: number | null = null;
  #pen: PenPlace | null = null;
  /** The word of which a first impression is on the paper. */
  #impression: InkedWord | null = null;
  readonly #pencil: Pencil;
  readonly #options: WriterOptions;

  constructor(options: WriterOptions) {
    this.#pencil = new Pencil(options.pencil, (page) => this.#sheets.get(page)?.pencil);
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#queue.words.length === 0 && this.#leaving.length === 0 && this.#pencil.isIdle;
  }

  /** Where it wrote last; null before its first stroke. */
  get pen(): PenPlace | null {
    return this.#pen;
  }

  /** Hangs a page's layers in, or takes them away. `redraw` shows what is written on them, once they have their size. */
  setSheet(page: number, layers: SheetLayers | null): void {
    if (layers) this.#sheets.set(page, layers);
    else this.#sheets.delete(page);
  }

  /**
   * Says what is to stand on the sheets: `firm` in ink, `faint` in pencil only. `instantly` skips the writing
   * (a letter that is opened, reduced motion).
   */
  want(firm: readonly InkedWord[], faint: readonly InkedWord[], instantly: boolean): void {
    const { erase, write } = planWriting(this.#onPaper, firm);
    const begun = this.#queue.begun;
    const nowMs = this.#lastMs ?? 0;
    for (const word of erase) this.#takeAway(word, instantly ? null : nowMs);
    if (begun && write[0]?.key !== begun.key) this.#takeAway(begun, null);
    this.#queue.replace(instantly ? [] : write);
    if (instantly) for (const word of write) this.#settle(word);
    this.#pencil.want(this.#options.isSketched ? [...this.#queue.words, ...faint] : faint);
  }

  /** One frame. @returns whether there is more to do */
  frame(nowMs: number): boolean {
    const elapsedMs = Math.min(LONGEST_FRAME_MS, nowMs - (this.#lastMs ?? nowMs));
    this.#lastMs = nowMs;
    this.#rubOut(nowMs);
    const pace = this.#options.pace(this.#queue.backlog);
    const { moves, finished } = this.#queue.advance((elapsedMs / 1000) * pace);
    for (const word of finished) this.#settle(word);
    const done = new Set(finished);
    for (const { word, stroke, from, to } of moves) {
      if (done.has(word)) continue;
      this.#sheets.get(word.page)?.ink.piece(word, stroke, from, to);
      this.#impression = word;
    }
    const last = moves.at(-1);
    if (last) this.#pen = { page: last.word.page, y: last.word.box.bottom };
    this.#pencil.rubOut(finished);
    this.#pencil.frame();
    if (this.isIdle) this.#lastMs = null;
    return !this.isIdle;
  }

  /** Draws everything that a sheet holds, after it changed its size. */
  redraw(page: number): void {
    const sheet = this.#sheets.get(page);
    if (!sheet) return;
    sheet.ink.clear();
    for (const word of this.#inkOn(page)) sheet.ink.word(word);
    this.#pencil.redraw(page);
  }

  #inkOn(page: number): InkedWord[] {
    return [...this.#onPaper.values()].filter((word) => word.page === page);
  }

  #settle(word: InkedWord): void {
    if (word.key === this.#impression?.key) this.#show(word, 1);
    else this.#sheets.get(word.page)?.ink.word(word);
    this.#onPaper.set(word.key, word);
  }

  #takeAway(word: InkedWord, sinceMs: number | null): void {
    this.#onPaper.delete(word.key);
    if (sinceMs === null) this.#show(word, 0);
    else this.#leaving.push({ word, sinceMs });
  }

  #show(word: InkedWord, strength: number): void {
    this.#sheets.get(word.page)?.ink.redraw(word, strength, this.#inkOn(word.page));
  }

  #rubOut(nowMs: number): void {
    for (const { word, sinceMs } of this.#leaving) {
      this.#show(word, Math.max(0, 1 - (nowMs - sinceMs) / RUB_OUT_MS));
    }
    this.#leaving = this.#leaving.filter(({ sinceMs }) => nowMs - sinceMs < RUB_OUT_MS);
  }
}
