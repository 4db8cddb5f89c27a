import type { Millimetres } from '../handwriting/geometry/units.js';

export interface MediaSize {
  readonly name: string;
  readonly width: Millimetres;
  readonly height: Millimetres;
}

const MM_PER_INCH = 25.4;
/** Sizes that differ by less are the same sheet: printers round, and A4 is cut no finer. */
const TOLERANCE: Millimetres = 1;

/**
 * Reads a size out of its self-describing name, e.g. `iso_a5_148x210mm`, `na_letter_8.5x11in`
 * (PWG 5101.1, section 5). Null for names that describe no size.
 */
export function parseMediaName(name: string): MediaSize | null {
  const match = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(name);
  if (!match) return null;
  const scale = match[3] === 'in' ? MM_PER_INCH : 1;
  return { name, width: Number(match[1]) * scale, height: Number(match[2]) * scale };
}

/** The first paper of this size, standing or lying, or null when there is none. */
export function mediaFor<M extends Pick<MediaSize, 'width' | 'height'>>(
  sheet: { readonly width: Millimetres; readonly height: Millimetres },
  media: readonly M[],
): M | null {
  const fits = (width: Millimetres, height: Millimetres) =>
    media.find((each) => Math.abs(each.width - width) < TOLERANCE && Math.abs(each.height - height) < TOLERANCE);
  return fits(sheet.width, sheet.height) ?? fits(sheet.height, sheet.width) ?? null;
}
