export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The one stretch of `before` that was replaced to make `after` of it; null where they are the same. */
export function replacedBetween(before: string, after: string): Replacement | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Never between the halves of a surrogate pair.
  if (from > 0 && isHighSurrogate(before.charCodeAt(from - 1))) from--;
  if (tail > 0 && isHighSurrogate(before.charCodeAt(before.length - tail - 1))) tail--;
  return { from, to: before.length - tail, text: after.slice(from, after.length - tail) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
