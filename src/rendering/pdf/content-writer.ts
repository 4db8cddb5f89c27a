import type { PathSink } from '../../handwriting/geometry/outline.js';
import type { Millimetres } from '../../handwriting/geometry/units.js';

/** Whole hundredths of a PostScript point: the finest step that is worth writing down (3.5 µm). */
export type Hundredths = number;

const HUNDREDTHS_PER_MM = 7200 / 25.4;

/** Rounds a length on paper to hundredths of a point. */
export function hundredths(length: Millimetres): Hundredths {
  return Math.round(length * HUNDREDTHS_PER_MM);
}

const ZERO = 48;
const SPACE = 32;
const NEWLINE = 10;
const MINUS = 45;

/**
 * PDF content operators, written straight to bytes: a page holds tens of thousands of numbers, and going through strings
 * would cost more than all the rest. Coordinates count from the writer's origin in whole hundredths of a point, to be
 * used under a matrix that scales by .01; near the origin they have two or three digits.
 */
export class ContentWriter implements PathSink {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #originX: Hundredths = 0;
  #originY: Hundredths = 0;

  get length(): number {
    return this.#length;
  }

  setOrigin(x: Hundredths, y: Hundredths): void {
    this.#originX = x;
    this.#originY = y;
  }

  moveTo(x: Millimetres, y: Millimetres): void {
    this.#point(x, y);
    this.operator('m');
  }

  lineTo(x: Millimetres, y: Millimetres): void {
    this.#point(x, y);
    this.operator('l');
  }

  curveTo(x1: Millimetres, y1: Millimetres, x2: Millimetres, y2: Millimetres, x: Millimetres, y: Millimetres): void {
    this.#point(x1, y1);
    this.#point(x2, y2);
    this.#point(x, y);
    this.operator('c');
  }

  close(): void {
    this.operator('h');
  }

  /** An operator or any other ASCII text, and a line end. */
  operator(text: string): void {
    this.#reserve(text.length + 1);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
    this.#bytes[this.#length++] = NEWLINE;
  }

  append(other: ContentWriter): void {
    this.#reserve(other.#length);
    this.#bytes.set(other.#bytes.subarray(0, other.#length), this.#length);
    this.#length += other.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A copy of what has been written. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #point(x: Millimetres, y: Millimetres): void {
    this.#reserve(32);
    this.#integer(Math.round(x * HUNDREDTHS_PER_MM) - this.#originX);
    this.#integer(Math.round(y * HUNDREDTHS_PER_MM) - this.#originY);
  }

  #integer(value: number): void {
    const bytes = this.#bytes;
    let rest = value;
    if (rest < 0) {
      bytes[this.#length++] = MINUS;
      rest = -rest;
    }
    let digits = 1;
    for (let power = 10; power <= rest; power *= 10) digits++;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const tenth = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.#length += digits;
    bytes[this.#length++] = SPACE;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
