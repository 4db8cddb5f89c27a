/** What only one of both has: the hyphen of a word that is divided at the end of a line, and the text's marks of emphasis. */
const OF_ONE_ONLY = /[-\u00ad\u2010\u2011\u2013\u2014*_~\\]/g;

const bare = (word: string) => word.replace(OF_ONE_ONLY, '');

/**
 * Where each word of `text` (between blanks) stands among the words that the pen wrote: in one place, or in two where it
 * is divided. Null while the sheet is behind the text.
 */
export function writtenPlaces(text: string, written: readonly string[]): readonly (readonly number[])[] | null {
  const places: number[][] = [];
  let at = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const place: number[] = [];
    let sofar = '';
    do {
      if (at === written.length) return null;
      sofar += bare(written[at]!);
      place.push(at++);
    } while (sofar.length < bare(word).length);
    if (sofar !== bare(word)) return null;
    places.push(place);
  }
  return at === written.length ? places : null;
}
