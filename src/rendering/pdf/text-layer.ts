import type { WrittenWord } from '../../handwriting/page/page-drawing.js';
import { orderOfTheEye, runsOfWords } from '../../handwriting/typesetting/bidi.js';
import { ADVANCE, ASCENT, blankFont, DESCENT, EM } from './blank-font.js';
import { type ContentWriter, points } from './content-writer.js';
import { short } from './ink.js';

/** Type size of the hidden text in x-heights of the writing: that of a roman type with the same x-height. */
const SIZE_IN_X_HEIGHTS = 2.1;
/** Letters of scripts written from right to left; their words are laid out in the order of the eye, as PDF does. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Ends the half of a word that goes on in the next line: readers put the two together again. */
const SOFT_HYPHEN = '\u00ad';
/**
 * Between words, in type sizes. Text extractors take a gap of more than about 0.7 for one between columns and read the columns one
 * after the other (poppler's minColSpacing1), and a gap of less than 0.1 for none; a hand's gaps can be wider than that.
 */
const WORD_GAP = 0.3;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The letter's words as real text under the ink, never painted, so that the page can be searched, copied and read aloud.
 * One font serves the whole file: each different character of the letter takes its next blank glyph.
 */
export class TextLayer {
  readonly #codes = new Map<string, string>();
  readonly #fontData: Record<string, unknown> = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'Unseen',
    Encoding: 'Identity-H',
  };
  /** For a page's resources, under the name `Unseen`. */
  readonly font: PDFKit.PDFKitReference;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.font = document.ref(this.#fontData);
  }

  /** Writes `words`, which share a paragraph, in page space (points, y down), each followed by a space unless it goes on in the next line. */
  write(words: readonly WrittenWord[], page: ContentWriter): void {
    if (words.length === 0) return;
    page.operator('BT 3 Tr');
    for (const line of linesOf(words)) this.#writeLine(line, page);
    page.operator('ET');
  }

  /** Words of a line stand on one straight baseline here: text searches expect that, however the hand wanders. */
  #writeLine(line: readonly WrittenWord[], page: ContentWriter): void {
    const baseline = median(line.map((word) => word.baseline));
    const size = short(points(median(line.map((word) => word.xHeight))) * SIZE_IN_X_HEIGHTS);
    page.operator(`/Unseen ${size} Tf`);
    for (const [place, word] of line.entries()) {
      const signs = this.#signsOf(word.text);
      if (signs.length === 0) continue;
      const width = widthUpTo(line[place + 1], word, Number(size));
      const stretch = (100 * width) / ((signs.length * ADVANCE * Number(size)) / EM);
      page.operator(
        `${Math.max(1, Math.round(stretch))} Tz 1 0 0 -1 ${points(word.x)} ${points(baseline)} Tm <${this.#encode([...signs, word.goesOn ? SOFT_HYPHEN : ' '])}> Tj`,
      );
    }
  }

  /** The word's characters as the eye meets them from left to right. */
  #signsOf(text: string): string[] {
    if (ASCII.test(text)) return text.split('');
    const signs = [...GRAPHEMES.segment(text)];
    const [run] = (RIGHT_TO_LEFT.test(text) && runsOfWords([text], 'rtl')) || [];
    const order = orderOfTheEye(signs.map(({ index }) => run?.signs[index] ?? 0));
    return order.map((sign) => signs[sign]!.segment);
  }

  #encode(signs: readonly string[]): string {
    return signs.map((sign) => this.#codes.get(sign) ?? this.#newCode(sign)).join('');
  }

  #newCode(sign: string): string {
    const code = hex16(this.#codes.size + 1);
    this.#codes.set(sign, code);
    return code;
  }

  /** Writes the font with exactly the characters that the letter used. Call once, after the last page. */
  end(): void {
    const bytes = blankFont(this.#codes.size + 1);
    const file = this.document.ref({ Length1: bytes.length });
    file.end(bytes);
    const descriptor = this.document.ref({
      Type: 'FontDescriptor',
      FontName: 'Unseen',
      Flags: 4,
      FontBBox: [0, DESCENT, ADVANCE, ASCENT],
      ItalicAngle: 0,
      Ascent: ASCENT,
      Descent: DESCENT,
      CapHeight: ASCENT,
      StemV: 0,
      FontFile2: file,
    });
    descriptor.end(undefined);
    const descendant = this.document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Unseen',
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: ADVANCE,
      CIDToGIDMap: 'Identity',
    });
    descendant.end(undefined);
    const unicode = this.document.ref({});
    unicode.end(new TextEncoder().encode(toUnicode(this.#codes)));
    Object.assign(this.#fontData, { DescendantFonts: [descendant], ToUnicode: unicode });
    this.font.end(undefined);
  }
}

/** How wide a word's text is set, in points: as the ink, or wider where the gap to the next word is a wide one. */
function widthUpTo(next: WrittenWord | undefined, word: WrittenWord, size: number): number {
  const own = points(word.width);
  const isBefore = next !== undefined && next.x > word.x;
  return isBefore ? Math.max(own, points(next.x - word.x) - WORD_GAP * size) : own;
}

function linesOf(words: readonly WrittenWord[]): WrittenWord[][] {
  const lines: WrittenWord[][] = [];
  for (const word of words) {
    const open = lines.at(-1);
    if (open?.[0]?.line === word.line) open.push(word);
    else lines.push([word]);
  }
  return lines;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function hex16(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** A CMap that says which characters each code stands for (PDF 32000-1 §9.10.3). */
function toUnicode(codes: ReadonlyMap<string, string>): string {
  const pairs = Array.from(codes, ([sign, code]) => `<${code}> <${utf16(sign)}>`);
  const blocks: string[] = [];
  // The CMap format allows no more than 100 entries in a block.
  for (let i = 0; i < pairs.length; i += 100) {
    const block = pairs.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => hex16(text.charCodeAt(i))).join('');
}
