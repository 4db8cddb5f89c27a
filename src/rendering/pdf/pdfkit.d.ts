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
  interface PDFKitReference {
    /** Whether its stream is to be compressed when it ends. */
    compress: boolean;
    /** What has been written to its stream. */
    buffer: Uint8Array[];
  }
}
