/** What pdfkit has and its type declarations do not know. */
declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog of the file. */
    readonly _root: PDFKitReference;
  }
  interface PDFPage {
    /** Colour spaces that the page's content may name. */
    readonly colorSpaces: Record<string, PDFKitReference>;
  }
}
