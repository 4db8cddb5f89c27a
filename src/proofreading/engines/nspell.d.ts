/** What we ask of nspell, which brings no types of its own. */
declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
  }
  const nspell: (affixes: string, words: string) => Speller;
  export default nspell;
}
