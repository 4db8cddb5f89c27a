/** One language of Liang's hyphenation patterns; the package brings no types of its own. */
declare module 'hyphen/*/index.js' {
  const language: { hyphenateSync(text: string): string };
  export = language;
}
