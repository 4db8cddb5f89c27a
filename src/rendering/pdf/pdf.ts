// oxlint-disable-next-line import/no-named-as-default -- pdfkit's type declarations know the default export only
import PDFDocument from 'pdfkit';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import { RenderError, type Renderer } from '../renderer.js';
import { watermarked } from '../watermark.js';
import { PdfLetter } from './pdf-letter.js';

/**
 * A whole letter as PDF: inked outlines to look at, the words as unseen text beneath them to find, copy and read aloud,
 * tagged paragraph by paragraph, PDF/A-2b, without any of the letter's text in the metadata. Pages leave as they are drawn.
 */
export const pdfRenderer: Renderer = {
  format: 'pdf',
  mediaType: 'application/pdf',
  extension: 'pdf',
  holds: 'letter',
  async *render(pages, options = {}) {
    let letter: { document: PDFKit.PDFDocument; pdf: PdfLetter } | null = null;
    for await (const page of pages) {
      letter ??= begin(page);
      letter.pdf.addPage(options.watermark ? watermarked(page, options.watermark) : page, options);
      yield* written(letter.document);
    }
    if (!letter) throw new RenderError('no_pages', 'pages: a pdf needs at least one page, got none');
    letter.pdf.end();
    yield* written(letter.document);
  },
};

function begin(first: PageDrawing): { document: PDFKit.PDFDocument; pdf: PdfLetter } {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    lang: first.language,
    displayTitle: true,
    // No standard font: every font of the file must be embedded.
    font: '',
    // The same letter gives the same bytes, so nothing here may depend on the clock or tell what the letter says.
    info: {
      Title: 'Letter',
      Creator: 'Beautiful Handwritten Letters',
      Producer: 'PDFKit',
      CreationDate: new Date(0),
    },
  });
  return { document, pdf: new PdfLetter(document) };
}

/** The bytes that the document has made since it was last asked. */
function* written(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  const bytes: Uint8Array | null = document.read();
  if (bytes) yield bytes;
}
