/**
 * The initials of a name, such as `C. W.`: enough to tell one envelope from its neighbours, and to nobody else whose it is. Only letters
 * that any Latin type has; empty where there are none.
 */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/[\s-]+/);
  const firsts = words.flatMap((word) => /^[\p{Script=Latin}]/u.exec(word)?.[0] ?? []);
  const ends = firsts.length > 2 ? [firsts[0]!, firsts.at(-1)!] : firsts;
  return ends.map((letter) => `${letter.toUpperCase()}.`).join(' ');
}
