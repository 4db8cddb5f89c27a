import type { Raster } from './rasterise.js';

const FAR = 1e12;

/**
 * For every pixel the distance from its middle to the middle of the nearest bare pixel, exact, 0 outside the ink.
 * Two passes of lower envelopes of parabolas, linear in pixels (Felzenszwalb & Huttenlocher 2012).
 */
export function distanceTransform({ width, height, ink }: Raster): Float32Array {
  const squared = new Float64Array(ink.length);
  for (let pixel = 0; pixel < ink.length; pixel++) squared[pixel] = ink[pixel]! * FAR;
  const envelope = new Envelope(Math.max(width, height));
  for (let x = 0; x < width; x++) envelope.transform(squared, x, width, height);
  for (let y = 0; y < height; y++) envelope.transform(squared, y * width, 1, width);
  const distances = new Float32Array(ink.length);
  for (let pixel = 0; pixel < ink.length; pixel++) distances[pixel] = Math.sqrt(squared[pixel]!);
  return distances;
}

/** Scratch space for the one-dimensional transform of one row or column. */
class Envelope {
  readonly #values: Float64Array;
  readonly #vertices: Int32Array;
  readonly #borders: Float64Array;

  constructor(length: number) {
    this.#values = new Float64Array(length);
    this.#vertices = new Int32Array(length);
    this.#borders = new Float64Array(length + 1);
  }

  transform(grid: Float64Array, start: number, stride: number, length: number): void {
    const values = this.#values;
    for (let i = 0; i < length; i++) values[i] = grid[start + i * stride]!;
    this.#raise(length);
    for (let i = 0, k = 0; i < length; i++) {
      while (this.#borders[k + 1]! < i) k++;
      const vertex = this.#vertices[k]!;
      grid[start + i * stride] = (i - vertex) ** 2 + values[vertex]!;
    }
  }

  /** Finds which parabola is lowest where. */
  #raise(length: number): void {
    const [values, vertices, borders] = [this.#values, this.#vertices, this.#borders];
    let k = 0;
    vertices[0] = 0;
    borders[0] = -Infinity;
    borders[1] = Infinity;
    for (let i = 1; i < length; i++) {
      let border = crossing(values, i, vertices[k]!);
      while (border <= borders[k]!) border = crossing(values, i, vertices[--k]!);
      vertices[++k] = i;
      borders[k] = border;
      borders[k + 1] = Infinity;
    }
  }
}

function crossing(values: Float64Array, i: number, j: number): number {
  return (values[i]! + i * i - (values[j]! + j * j)) / (2 * (i - j));
}
