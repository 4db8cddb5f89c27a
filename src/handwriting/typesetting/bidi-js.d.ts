/** What we use of it. Its own types describe its ES module, while Node loads the CommonJS one, whose export is the factory itself. */
declare module 'bidi-js' {
  interface Bidi {
    /** One level for each UTF-16 unit of `text`. */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(sign: string): string | null;
  }
  function bidiFactory(): Bidi;
  export = bidiFactory;
}
