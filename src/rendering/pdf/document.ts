// oxlint-disable-next-line import/no-named-as-default -- pdfkit's type declarations know the default export only
import PDFDocument from 'pdfkit';
import type { Standard } from '../press/press.js';

/** Title, dates and makers: nothing may depend on the clock or tell what the letter says, so that the same letter gives the same bytes. */
const INFO = {
  Title: 'Letter',
  Creator: 'Beautiful Handwritten Letters',
  Producer: 'PDFKit',
  CreationDate: new Date(0),
};

/** An empty file that promises to keep `standard`. */
export function beginDocument(language: string, standard: Standard): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    // PDF/X-1a:2003 is made of what PDF 1.4 knows.
    pdfVersion: standard === 'pdf-x-1a' ? '1.4' : '1.7',
    ...(standard === 'pdf-a-2b' && { subset: 'PDF/A-2b' }),
    tagged: true,
    lang: language,
    displayTitle: true,
    // No standard font: every font of the file must be embedded.
    font: '',
    info: INFO,
  });
  if (standard === 'pdf-x-1a') declarePdfX(document);
  return document;
}

/** A name of PDF where pdfkit would write a text. */
class PdfName {
  constructor(private readonly name: string) {}
  /** pdfkit takes what is not a plain object at its word. */
  get [Symbol.toStringTag](): string {
    return 'PdfName';
  }
  toString(): string {
    return `/${this.name}`;
  }
}

/**
 * Says of the file that it is a PDF/X-1a:2003 (ISO 15930-4): made for FOGRA52, the printing condition for uncoated paper, which
 * letters are written on. The condition is in the ICC's registry, so its profile need not be in the file.
 */
function declarePdfX(document: PDFKit.PDFDocument): void {
  Object.assign(document.info, {
    GTS_PDFXVersion: 'PDF/X-1a:2003',
    Trapped: new PdfName('False'),
    ModDate: INFO.CreationDate,
  });
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: new String('FOGRA52'),
    OutputCondition: new String('Offset on wood-free uncoated paper, ISO 12647-2:2013'),
    RegistryName: new String('http://www.color.org'),
    Info: new String('FOGRA52'),
  });
  intent.end(undefined);
  // oxlint-disable-next-line no-underscore-dangle -- pdfkit has no other door to its catalog
  Object.assign(document._root.data, { OutputIntents: [intent] });
}
