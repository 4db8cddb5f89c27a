/** One multiplier and one scale: two hundred, fifteen thousand. Letters write these in words. */
export function isRound(value: number): boolean {
  return value < 100 || /^(?:[1-9]00|[1-9]\d?0{3}|[1-9]\d?0{6})$/.test(String(value));
}

/** A number of up to four digits that was heard as digits. */
export function digitsAt(words: readonly string[], at: number): { value: number; used: number } | null {
  return /^\d{1,4}$/.test(words[at] ?? '') ? { value: Number(words[at]), used: 1 } : null;
}

/** Digits in threes from five digits on, as German, French and Spanish set them. */
export function groupedFromFive(value: number, separator: string): string {
  return value < 10_000 ? String(value) : String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
