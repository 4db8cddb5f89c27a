/** A word as it is compared: lower case, straight apostrophes. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** With the apostrophes that a letter has. */
export function curly(text: string): string {
  return text.replaceAll("'", '’');
}
