import type { Millimetres } from '../geometry/units.js';

/**
 * A stroke's path on the page before it is inked, as columns of numbers. One path is filled again and again: a page has tens
 * of thousands of points, and an object for each would cost more than the writing.
 */
export class PagePath {
  /** Number of points; columns may be longer. */
  count = 0;
  x = new Float64Array(256);
  y = new Float64Array(256);
  /** The hand's own, relative to its usual one (1 = usual). */
  halfWidth = new Float64Array(256);

  /** Empties the path, ready for up to `most` points. */
  clear(most: number): void {
    this.count = 0;
    if (most <= this.x.length) return;
    this.x = new Float64Array(2 * most);
    this.y = new Float64Array(2 * most);
    this.halfWidth = new Float64Array(2 * most);
  }

  append(x: Millimetres, y: Millimetres, halfWidth: number): void {
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.halfWidth[this.count] = halfWidth;
    this.count++;
  }
}
