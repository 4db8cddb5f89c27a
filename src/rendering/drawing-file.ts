import { gunzipSync, gzipSync } from 'node:zlib';
import type { PageDrawing } from '../handwriting/page/page-drawing.js';

/** Digits of a millimetre that are kept: a tenth of a micrometre, a hundredth of what a printer can place. */
const DECIMALS = 10_000;

/**
 * A page drawing as a compact file, from which any format can be made again later: numbers to a tenth of a micrometre,
 * gzip-compressed. The same drawing gives the same bytes.
 */
export function encodeDrawing(page: PageDrawing): Uint8Array {
  const text = JSON.stringify(page, (_key, value: unknown) =>
    typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value,
  );
  return gzipSync(text, { level: 6 });
}

/** The page drawing in a file that `encodeDrawing` has made and the store has kept whole. */
export function decodeDrawing(file: Uint8Array): PageDrawing {
  return JSON.parse(gunzipSync(file).toString('utf8'));
}
