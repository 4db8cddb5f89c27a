/**
 * A TrueType font of `glyphs` glyphs without ink, each half an em wide. The text under the handwriting is set in it: it is
 * never seen, only found, copied and read aloud, and since it belongs to no script it serves all of them.
 * Tables and their fields: OpenType specification 1.9, required tables for TrueType outlines; PDF 32000-1 §9.9 asks for
 * glyf, head, hhea, hmtx, loca and maxp.
 */
export function blankFont(glyphs: number): Uint8Array {
  return assemble([
    ['glyf', new Uint8Array(4)],
    ['head', headTable()],
    ['hhea', hheaTable()],
    ['hmtx', hmtxTable(glyphs)],
    ['loca', new Uint8Array(2 * (glyphs + 1))],
    ['maxp', maxpTable(glyphs)],
  ]);
}

export const EM = 1000;
/** Advance of every glyph, in thousandths of an em. */
export const ADVANCE = 500;
export const ASCENT = 800;
export const DESCENT = -250;

type Table = readonly [tag: string, bytes: Uint8Array];

function headTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(4, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(18, EM);
  view.setInt16(38, DESCENT);
  view.setInt16(40, ADVANCE);
  view.setInt16(42, ASCENT);
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  return new Uint8Array(view.buffer);
}

function hheaTable(): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ASCENT);
  view.setInt16(6, DESCENT);
  view.setUint16(10, ADVANCE);
  view.setInt16(18, 1);
  view.setUint16(34, 1);
  return new Uint8Array(view.buffer);
}

/** One full metric; the glyphs after it share its advance and have a side bearing of 0. */
function hmtxTable(glyphs: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + 2 * (glyphs - 1)));
  view.setUint16(0, ADVANCE);
  return new Uint8Array(view.buffer);
}

function maxpTable(glyphs: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, glyphs);
  view.setUint16(14, 2);
  return new Uint8Array(view.buffer);
}

function assemble(tables: readonly Table[]): Uint8Array {
  const header = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), header);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let offset = header;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    font.set(new TextEncoder().encode(tag), entry);
    font.set(bytes, offset);
    view.setUint32(entry + 4, checksum(font.subarray(offset, offset + padded(bytes.length))));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    offset += padded(bytes.length);
  }
  const head = view.getUint32(12 + 16 * tables.findIndex(([tag]) => tag === 'head') + 8);
  view.setUint32(head + 8, (0xb1b0afba - checksum(font)) >>> 0);
  return font;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
