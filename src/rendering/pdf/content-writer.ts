import type { PathSink } from '../../handwriting/geometry/outline.js';
import type { Millimetres, Points } from '../../handwriting/geometry/units.js';

/** Whole steps of the grid that ink is drawn on. */
export type GridSteps = number;

const POINTS_PER_MM = 72 / 25.4;
/** Steps in a point. Rounding to it strays 15 µm, a third of a dot of a 600 dpi printer: finer digits are never seen. */
const STEPS_PER_POINT = 12;
export const STEPS_PER_MM = STEPS_PER_POINT * POINTS_PER_MM;

/** Rounds a length on paper to the grid. */
export function gridSteps(length: Millimetres): GridSteps {
  return Math.round(length * STEPS_PER_MM);
}

/** A length on paper in points, rounded to hundredths. */
export function points(length: Millimetres): Points {
  return hundredths(length * POINTS_PER_MM);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

const SCALE = (1 / STEPS_PER_POINT).toFixed(5).replace('0.', '.');

/** The operators that make a step of the grid the unit, to the right and upwards from a place given in steps, in page space (points, y down). */
export function gridMatrix(x: GridSteps, y: GridSteps): string {
  return `${SCALE} 0 0 -${SCALE} ${hundredths(x / STEPS_PER_POINT)} ${hundredths(y / STEPS_PER_POINT)} cm`;
}

const SPACE = 32;
const NEWLINE = 10;
const MINUS = 45;
/** For each number of up to three digits the bytes of its text, the first one lowest. */
const DIGITS = Int32Array.from({ length: 1000 }, (_, number) =>
  Array.from(String(number)).reduceRight((bytes, digit) => bytes * 256 + digit.charCodeAt(0), 0),
);
/** The operators of a path. */
const [MOVE, LINE, BEND, CURVE] = [109, 108, 118, 99];

/**
 * PDF content operators, written straight to bytes: a page holds tens of thousands of numbers, and going through strings
 * would cost more than all the rest. Coordinates count from the writer's origin in steps of the grid, upwards, to be used under
 * `gridMatrix`; near the origin they have two or three digits and, as letters stand on their line, seldom a minus sign. Paths
 * are parted by spaces alone: digits are packed the more tightly the fewer other signs there are.
 */
export class ContentWriter implements PathSink {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #originX: GridSteps = 0;
  #originY: GridSteps = 0;

  get length(): number {
    return this.#length;
  }

  setOrigin(x: GridSteps, y: GridSteps): void {
    this.#originX = x;
    this.#originY = y;
  }

  moveTo(x: Millimetres, y: Millimetres): void {
    this.#point(x, y);
    this.#draw(MOVE);
  }

  lineTo(x: Millimetres, y: Millimetres): void {
    this.#point(x, y);
    this.#draw(LINE);
  }

  /**
   * PDF has no parabolas. A cubic whose first handle is nought and whose second ends at the corner has the same end
   * tangents, takes two points instead of three, and strays from the parabola by a twentieth of the corner's height, which
   * the fit allows for.
   */
  bendTo(cornerX: Millimetres, cornerY: Millimetres, x: Millimetres, y: Millimetres): void {
    this.#point(cornerX, cornerY);
    this.#point(x, y);
    this.#draw(BEND);
  }

  curveTo(x1: Millimetres, y1: Millimetres, x2: Millimetres, y2: Millimetres, x: Millimetres, y: Millimetres): void {
    this.#point(x1, y1);
    this.#point(x2, y2);
    this.#point(x, y);
    this.#draw(CURVE);
  }

  /** Ink is filled, and filling closes a path by itself; an outline that is stroked takes the operator `h`. */
  close(): void {}

  /** An operator or any other ASCII text, and a line end. */
  operator(text: string): void {
    this.#reserve(text.length + 1);
    this.#length = writeAscii(text, this.#bytes, this.#length);
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

  /** There is room: points reserve it. */
  #draw(pathOperator: number): void {
    this.#bytes[this.#length++] = pathOperator;
    this.#bytes[this.#length++] = SPACE;
  }

  #point(x: Millimetres, y: Millimetres): void {
    this.#reserve(32);
    this.#integer(gridSteps(x) - this.#originX);
    this.#integer(this.#originY - gridSteps(y));
  }

  #integer(value: number): void {
    const bytes = this.#bytes;
    let at = this.#length;
    if (value < 0) bytes[at++] = MINUS;
    const rest = Math.abs(value);
    if (rest > 999) at = writeAscii(String(rest), bytes, at);
    else {
      // Nearly all have three digits at most: they stand in a table, the first lowest.
      const digits = DIGITS[rest]!;
      bytes[at++] = digits & 255;
      if (rest > 9) bytes[at++] = (digits >> 8) & 255;
      if (rest > 99) bytes[at++] = digits >> 16;
    }
    bytes[at++] = SPACE;
    this.#length = at;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Puts ASCII text into bytes from `at` on and returns where it ends. */
function writeAscii(text: string, bytes: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  return at + text.length;
}
