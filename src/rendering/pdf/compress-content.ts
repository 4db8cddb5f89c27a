import { deflateSync } from 'node:zlib';

/**
 * Outlines are digits in which hardly anything comes twice. Searching for repeats as long as zlib does by default takes
 * nearly three times as long and makes a page three hundredths smaller (docs/decisions/0075).
 */
const LEVEL = 4;

/** Compresses what has been drawn on a page, before pdfkit does it in its own way; nothing can be drawn there afterwards. */
export function compressContent({ content }: PDFKit.PDFPage): void {
  content.buffer = [deflateSync(Buffer.concat(content.buffer), { level: LEVEL })];
  content.compress = false;
  Object.assign(content.data, { Filter: 'FlateDecode' });
}
