/** `U+0041`, the way Unicode names a character; `U+0061 U+030A` one that is put together of several. */
export function codePoint(character: string): string {
  return Array.from(character, (each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(
    ' ',
  );
}
