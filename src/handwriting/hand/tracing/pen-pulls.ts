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
const ROW = BAND + 1;

/**
 * What the edge samples and the pen's own stiffness ask of a row of pen points, as normal equations, and the points
 * where all of it balances. The matrix is symmetric and reaches six unknowns from its diagonal; row `i` of `#matrix`
 * holds the entries (i, i), (i, i − 1) … (i, i − 6).
 */
export class PenPulls {
  readonly #matrix: Float64Array;
  readonly #wishes: Float64Array;

  constructor(readonly pens: PenRow) {
    this.#matrix = new Float64Array(pens.x.length * UNKNOWNS * ROW);
    this.#wishes = new Float64Array(pens.x.length * UNKNOWNS);
  }

  /** Forgets all samples: every point would stay where it is. */
  begin(): void {
    const { x, y, halfWidth } = this.pens;
    this.#matrix.fill(0);
    for (let i = 0; i < this.#wishes.length; i++) this.#matrix[i * ROW] = ANCHOR;
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
    const matrix = this.#matrix;
    matrix[at * ROW]! += weight * ux * ux;
    matrix[(at + 1) * ROW]! += weight * uy * uy;
    matrix[(at + 1) * ROW + 1]! += weight * ux * uy;
    matrix[(at + 2) * ROW]! += weight;
    matrix[(at + 2) * ROW + 1]! += weight * uy;
    matrix[(at + 2) * ROW + 2]! += weight * ux;
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
    this.#factorise(from, end);
    this.#solve(from, end);
    for (let pen = first; pen <= last; pen++) {
      this.pens.x[pen] = this.#wishes[pen * UNKNOWNS]!;
      this.pens.y[pen] = this.#wishes[pen * UNKNOWNS + 1]!;
      this.pens.halfWidth[pen] = Math.max(THINNEST, this.#wishes[pen * UNKNOWNS + 2]!);
    }
  }

  /** Adds the wish that the second difference around an unknown be nought. */
  #stiffen(middle: number): void {
    const [before, after] = [(middle - UNKNOWNS) * ROW, (middle + UNKNOWNS) * ROW];
    const matrix = this.#matrix;
    matrix[before]! += STIFFNESS;
    matrix[middle * ROW]! += 4 * STIFFNESS;
    matrix[middle * ROW + UNKNOWNS]! -= 2 * STIFFNESS;
    matrix[after]! += STIFFNESS;
    matrix[after + UNKNOWNS]! -= 2 * STIFFNESS;
    matrix[after + BAND]! += STIFFNESS;
  }

  /** Cholesky's lower factor in place of the matrix; the anchor keeps it positive definite. */
  #factorise(from: number, end: number): void {
    const matrix = this.#matrix;
    for (let i = from; i < end; i++) {
      for (let j = Math.max(from, i - BAND); j <= i; j++) {
        let sum = matrix[i * ROW + i - j]!;
        for (let k = Math.max(from, i - BAND); k < j; k++) sum -= matrix[i * ROW + i - k]! * matrix[j * ROW + j - k]!;
        matrix[i * ROW + i - j] = i === j ? Math.sqrt(sum) : sum / matrix[j * ROW]!;
      }
    }
  }

  /** Forward, then back substitution: the wishes become the answer. */
  #solve(from: number, end: number): void {
    const [matrix, wishes] = [this.#matrix, this.#wishes];
    for (let i = from; i < end; i++) {
      let sum = wishes[i]!;
      for (let k = Math.max(from, i - BAND); k < i; k++) sum -= matrix[i * ROW + i - k]! * wishes[k]!;
      wishes[i] = sum / matrix[i * ROW]!;
    }
    for (let i = end - 1; i >= from; i--) {
      let sum = wishes[i]!;
      for (let k = i + 1; k < Math.min(end, i + BAND + 1); k++) sum -= matrix[k * ROW + k - i]! * wishes[k]!;
      wishes[i] = sum / matrix[i * ROW]!;
    }
  }
}
