/** The text with its first character large. */
export function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
}

/** A name with its capitals: O’Neill, McGregor. */
export function capitalisedName(text: string): string {
  return capitalised(text).replace(
    /^(O’|Mc)(\p{Ll})/u,
    (_, lead: string, letter: string) => lead + letter.toUpperCase(),
  );
}
