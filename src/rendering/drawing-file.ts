import { gunzipSync, gzipSync } from 'node:zlib';
import type { InkStroke, Mark, PageDrawing, PenPoint } from '../handwriting/page/page-drawing.js';

/** Steps in a millimetre, a second and every other unit: a tenth of a micrometre is a hundredth of what a printer can place. */
const STEPS = 10_000;
/** Digits have hardly any repeats that would be worth a longer search. */
const COMPRESSION = 4;

/** A stroke in the file: its points as whole steps, six to a point, each as its difference from the point before. */
type StrokeOnFile = Omit<InkStroke, 'points'> & { readonly path: string };
type MarkOnFile = Exclude<Mark, InkStroke> | StrokeOnFile;

/**
 * A page drawing as a compact file, from which any format can be made again later: numbers to a tenth of a micrometre,
 * gzip-compressed. The same drawing gives the same bytes, and so does the drawing that is read back.
 */
export function encodeDrawing(page: PageDrawing): Uint8Array {
  const marks = page.marks.map((mark): MarkOnFile => (mark.kind === 'ink' ? toFile(mark) : mark));
  const text = JSON.stringify({ ...page, marks }, (_key, value: unknown) =>
    typeof value === 'number' ? steps(value) / STEPS : value,
  );
  return gzipSync(text, { level: COMPRESSION });
}

/** The page drawing in a file that `encodeDrawing` has made and the store has kept whole. */
export function decodeDrawing(file: Uint8Array): PageDrawing {
  const page: Omit<PageDrawing, 'marks'> & { readonly marks: readonly MarkOnFile[] } = JSON.parse(
    gunzipSync(file).toString('utf8'),
  );
  return { ...page, marks: page.marks.map((mark): Mark => (mark.kind === 'ink' ? fromFile(mark) : mark)) };
}

const FIELDS = ['x', 'y', 'halfWidth', 'pressure', 't', 'tone'] as const satisfies (keyof PenPoint)[];

function toFile({ points, ...stroke }: InkStroke): StrokeOnFile {
  const last = FIELDS.map(() => 0);
  const differences: number[] = [];
  for (const point of points) {
    for (const [i, field] of FIELDS.entries()) {
      const value = steps(point[field]);
      differences.push(value - last[i]!);
      last[i] = value;
    }
  }
  return { ...stroke, path: differences.join(' ') };
}

function fromFile({ path, ...stroke }: StrokeOnFile): InkStroke {
  const differences = path.split(' ').map(Number);
  const at = FIELDS.map(() => 0);
  const points: PenPoint[] = [];
  for (let first = 0; first < differences.length; first += FIELDS.length) {
    for (const i of FIELDS.keys()) at[i]! += differences[first + i]!;
    const [x, y, halfWidth, pressure, t, tone] = at.map((value) => value / STEPS);
    points.push({ x: x!, y: y!, halfWidth: halfWidth!, pressure: pressure!, t: t!, tone: tone! });
  }
  return { ...stroke, points };
}

function steps(value: number): number {
  return Math.round(value * STEPS);
}
