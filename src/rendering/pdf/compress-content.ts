import { constants, deflateSync } from 'node:zlib';

/**
 * Outlines are digits in which hardly anything comes twice: long searches for repeats cost time, and short repeats more room than the
 * digits' own codes do. This searches briefly and keeps the long ones only (docs/decisions/0075).
 */
const BRIEFLY = { level: 4, strategy: constants.Z_FILTERED };

/** Compresses what has been drawn on a page, before pdfkit does it in its own way; nothing can be drawn there afterwards. */
export function compressContent({ content }: PDFKit.PDFPage): void {
  content.buffer = [deflateSync(Buffer.concat(content.buffer), BRIEFLY)];
  content.compress = false;
  Object.assign(content.data, { Filter: 'FlateDecode' });
}
