/** How many words `text` has, as the pen counts them: between blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Which word of the text stands at `offset`, from 0; between two words, the one that follows. */
export function wordAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const isInside = /\S$/.test(before) && /^\S/.test(text.slice(offset));
  return countWords(before) - (isInside ? 1 : 0);
}
