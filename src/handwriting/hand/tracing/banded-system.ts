/**
 * Symmetric positive definite equations in which every unknown is tied to its next `band` neighbours only.
 * Row `i` of the matrix holds the entries (i, i), (i, i − 1) … (i, i − band).
 */
export class BandedSystem {
  readonly #row: number;
  readonly #matrix: Float64Array;

  constructor(
    size: number,
    readonly band: number,
  ) {
    this.#row = band + 1;
    this.#matrix = new Float64Array(size * this.#row);
  }

  clear(): void {
    this.#matrix.fill(0);
  }

  /** Adds to the entry (i, j), `j` at most `i` and at most `band` before it. */
  add(i: number, j: number, value: number): void {
    this.#matrix[i * this.#row + i - j]! += value;
  }

  /** Cholesky's lower factor of the unknowns from `from` to before `end`, in place of their matrix. */
  factorise(from: number, end: number): void {
    const { band } = this;
    const row = this.#row;
    const matrix = this.#matrix;
    for (let i = from; i < end; i++) {
      for (let j = Math.max(from, i - band); j <= i; j++) {
        let sum = matrix[i * row + i - j]!;
        for (let k = Math.max(from, i - band); k < j; k++) sum -= matrix[i * row + i - k]! * matrix[j * row + j - k]!;
        matrix[i * row + i - j] = i === j ? Math.sqrt(sum) : sum / matrix[j * row]!;
      }
    }
  }

  /** Forward, then back substitution with the factor: what the equations are to give becomes the answer. */
  solve(wishes: Float64Array, from: number, end: number): void {
    const { band } = this;
    const row = this.#row;
    const matrix = this.#matrix;
    for (let i = from; i < end; i++) {
      let sum = wishes[i]!;
      for (let k = Math.max(from, i - band); k < i; k++) sum -= matrix[i * row + i - k]! * wishes[k]!;
      wishes[i] = sum / matrix[i * row]!;
    }
    for (let i = end - 1; i >= from; i--) {
      let sum = wishes[i]!;
      for (let k = i + 1; k < Math.min(end, i + band + 1); k++) sum -= matrix[k * row + k - i]! * wishes[k]!;
      wishes[i] = sum / matrix[i * row]!;
    }
  }
}
