import type { PathSink } from '../handwriting/geometry/outline.js';
import type { Millimetres } from '../handwriting/geometry/units.js';

/** SVG user units per millimetre: whole hundredths keep paths short and stray no more than 5 µm. */
export const UNITS_PER_MM = 100;

/** Writes an outline as SVG path data in relative whole units, which is the shortest that SVG can say it. */
export class SvgPath implements PathSink {
  #data = '';
  #x = 0;
  #y = 0;

  moveTo(x: Millimetres, y: Millimetres): void {
    this.#x = unit(x);
    this.#y = unit(y);
    this.#data += `M${this.#x} ${this.#y}`;
  }

  lineTo(x: Millimetres, y: Millimetres): void {
    this.#data += 'l';
    this.#step(unit(x), unit(y));
  }

  bendTo(cornerX: Millimetres, cornerY: Millimetres, x: Millimetres, y: Millimetres): void {
    this.#data += `q${unit(cornerX) - this.#x} ${unit(cornerY) - this.#y} `;
    this.#step(unit(x), unit(y));
  }

  curveTo(x1: Millimetres, y1: Millimetres, x2: Millimetres, y2: Millimetres, x: Millimetres, y: Millimetres): void {
    this.#data += `c${unit(x1) - this.#x} ${unit(y1) - this.#y} ${unit(x2) - this.#x} ${unit(y2) - this.#y} `;
    this.#step(unit(x), unit(y));
  }

  close(): void {
    this.#data += 'z';
  }

  /** Path data so far, for a `d` attribute; empty when nothing was drawn. */
  get data(): string {
    return this.#data;
  }

  #step(x: number, y: number): void {
    this.#data += `${x - this.#x} ${y - this.#y}`;
    this.#x = x;
    this.#y = y;
  }
}

function unit(length: Millimetres): number {
  return Math.round(length * UNITS_PER_MM);
}
