/** Where `words` stand in `text`, nearest to the offset `near`; -1 where they do not. */
export function findNear(text: string, words: string, near: number): number {
  if (words === '') return -1;
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best;
}
