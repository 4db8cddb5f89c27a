import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { impose } from '../press/impose.js';
import { type Sheet, sheetOf } from '../press/sheet.js';
import { type Pages, RenderError, type Renderer, type RenderOptions } from '../renderer.js';
import { watermarked } from '../watermark.js';
import { beginDocument } from './document.js';
import { PdfLetter } from './pdf-letter.js';

/**
 * A whole letter as PDF: inked outlines to look at, the words as unseen text beneath them to find, copy and read aloud,
 * tagged paragraph by paragraph, PDF/A-2b, without any of the letter's text in the metadata. Pages leave as they are drawn.
 * Made ready for a press where that is asked for.
 */
export const pdfRenderer: Renderer = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  holds: 'letter',
  async *render(pages, options = {}) {
    let letter: { document: PDFKit.PDFDocument; pdf: PdfLetter } | null = null;
    for await (const sheet of sheets(pages, options)) {
      letter ??= begin(sheet, options);
      await letter.pdf.addSheet(sheet);
      yield* written(letter.document);
    }
    if (!letter) throw new RenderError('no_pages', 'pages: a pdf needs at least one page, got none');
    letter.pdf.end();
    yield* written(letter.document);
  },
};

/** Pages that are folded have to be there before the first sheet is; others pass through one by one. */
async function* sheets(pages: Pages, { imposition = 'none', watermark }: RenderOptions): AsyncGenerator<Sheet> {
  const marked = watermark ? watermarkedPages(pages, watermark) : pages;
  if (imposition === 'none') {
    for await (const page of marked) yield sheetOf(page);
  } else {
    const whole: PageDrawing[] = [];
    for await (const page of marked) whole.push(page);
    yield* impose(whole, imposition);
  }
}

async function* watermarkedPages(pages: Pages, watermark: NonNullable<RenderOptions['watermark']>) {
  for await (const page of pages) yield watermarked(page, watermark);
}

function begin({ panels: [first] }: Sheet, options: RenderOptions) {
  const document = beginDocument(first!.page.language, options.press?.standard ?? 'pdf-a-2b');
  return { document, pdf: new PdfLetter(document, options) };
}

/** The bytes that the document has made since it was last asked. */
function* written(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  const bytes: Uint8Array | null = document.read();
  if (bytes) yield bytes;
}
