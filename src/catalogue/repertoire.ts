/** Inclusive code point ranges that a letter in each script draws on; a hand compiles those that its font has. */
const RANGES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Latn: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0x17f],
    [0x218, 0x21b],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x1ef2, 0x1ef3],
  ],
  Grek: [
    [0x386, 0x386],
    [0x388, 0x3ce],
  ],
  Cyrl: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
  Hebr: [[0x5d0, 0x5f4]],
};

/** What every script writes with: figures, punctuation, money, a few signs. */
const COMMON: readonly (readonly [number, number])[] = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xac],
  [0xae, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** Characters that a hand for these scripts should be able to write, in code point order. */
export function repertoireOf(scripts: readonly string[]): string[] {
  const ranges = [...COMMON, ...scripts.flatMap((script) => RANGES[script] ?? [])];
  const codePoints = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return [...new Set(codePoints)].toSorted((a, b) => a - b).map((codePoint) => String.fromCodePoint(codePoint));
}
