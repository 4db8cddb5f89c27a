import { BandedSystem } from './banded-system.js';
import type { EdgeSample } from './edge-samples.js';
import type { PenRow, Span } from './fit-to-outline.js';

/** How stiffly the line and its width resist bending, against the pull of one edge sample each: by eye. */
const STIFFNESS = 12;
/** Keeps stretches that no edge speaks for (inside junctions) where they are. */
const ANCHOR = 0.02;
/** No pen is thinner than this, in pixels. */
const THINNEST = 0.3;

/** A point's three unknowns (x, y, half-width) pull on each other; its stiffness reaches the next two points. */
const UNKNOWNS = 3;
const BAND = 2 * UNKNOWNS;

/**
 * What the edge samples and the pen's own stiffness ask of a row of pen points, as normal equations, and the points
 * where all of it balances.
 */
export class PenPulls {
  readonly #system: BandedSystem;
  readonly #wishes: Float64Array;

  constructor(readonly pens: PenRow) {
    this.#system = new BandedSystem(pens.x.length * UNKNOWNS, BAND);
    this.#wishes = new Float64Array(pens.x.length * UNKNOWNS);
  }

  /** Forgets all samples: every point would stay where it is. */
  begin(): void {
    const { x, y, halfWidth } = this.pens;
    this.#system.clear();
    for (let i = 0; i < this.#wishes.length; i++) this.#system.add(i, i, ANCHOR);
    for (let pen = 0; pen < x.length; pen++) {
      this.#wishes[pen * UNKNOWNS] = ANCHOR * x[pen]!;
      this.#wishes[pen * UNKNOWNS + 1] = ANCHOR * y[pen]!;
      this.#wishes[pen * UNKNOWNS + 2] = ANCHOR * halfWidth[pen]!;
    }
  }

  /** Adds the wish "my distance from you is your half-width", linearised; far-off samples (webs between strokes) count less. */
  add(pen: number, sample: EdgeSample): void {
    const x = this.pens.x[pen]!;
    const y = this.pens.y[pen]!;
    const halfWidth = this.pens.halfWidth[pen]!;
    const away = Math.sqrt((sample.x - x) ** 2 + (sample.y - y) ** 2);
    if (away < 1e-6) return;
    const ux = (sample.x - x) / away;
    const uy = (sample.y - y) / away;
    const short = away - halfWidth;
    const weight = 1 / (1 + (short / (1 + 0.25 * halfWidth)) ** 2);
    const wish = weight * (ux * x + uy * y + away);
    const at = pen * UNKNOWNS;
    const system = this.#system;
    system.add(at, at, weight * ux * ux);
    system.add(at + 1, at + 1, weight * uy * uy);
    system.add(at + 1, at, weight * ux * uy);
    system.add(at + 2, at + 2, weight);
    system.add(at + 2, at + 1, weight * uy);
    system.add(at + 2, at, weight * ux);
    this.#wishes[at]! += wish * ux;
    this.#wishes[at + 1]! += wish * uy;
    this.#wishes[at + 2]! += wish;
  }

  /** Moves the points of one trace to where its samples and its stiffness balance. */
  settle({ first, last }: Span): void {
    for (let middle = first + 1; middle < last; middle++) {
      for (let unknown = 0; unknown < UNKNOWNS; unknown++) this.#stiffen(middle * UNKNOWNS + unknown);
    }
    const [from, end] = [first * UNKNOWNS, (last + 1) * UNKNOWNS];
    this.#system.factorise(from, end);
    this.#system.solve(this.#wishes, from, end);
    for (let pen = first; pen <= last; pen++) {
      this.pens.x[pen] = this.#wishes[pen * UNKNOWNS]!;
      this.pens.y[pen] = this.#wishes[pen * UNKNOWNS + 1]!;
      this.pens.halfWidth[pen] = Math.max(THINNEST, this.#wishes[pen * UNKNOWNS + 2]!);
    }
  }

  /** Adds the wish that the second difference around an unknown be nought. */
  #stiffen(middle: number): void {
    const [before, after] = [middle - UNKNOWNS, middle + UNKNOWNS];
    const system = this.#system;
    system.add(before, before, STIFFNESS);
    system.add(middle, middle, 4 * STIFFNESS);
    system.add(middle, before, -2 * STIFFNESS);
    system.add(after, after, STIFFNESS);
    system.add(after, middle, -2 * STIFFNESS);
    system.add(after, before, STIFFNESS);
  }
}
