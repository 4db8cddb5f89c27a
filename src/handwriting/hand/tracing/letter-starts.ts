/** Where in its box (0 left or top, 1 right or bottom) a letter's pen first touches the paper. */
export interface LetterStart {
  readonly x: number;
  readonly y: number;
}

const TOP_LEFT: LetterStart = { x: 0.05, y: 0 };
const TOP_RIGHT: LetterStart = { x: 0.95, y: 0.05 };
const TOP: LetterStart = { x: 0.6, y: 0 };

/** Letters begun elsewhere than at the top left, as handwriting is taught; the same shapes in Greek and Cyrillic. */
const STARTS: Readonly<Record<string, LetterStart>> = {
  ...each('csCGSQ', TOP_RIGHT),
  ...each('agqаφ', { x: 0.65, y: 0 }),
  ...each('oOθωσфбоО', TOP),
  ...each('fJ689', TOP_RIGHT),
  ...each('αδ', TOP_RIGHT),
  ...each('d', { x: 0.6, y: 0.4 }),
  ...each('eеє', { x: 0.1, y: 0.55 }),
};

/** Where a character is begun; signs that nothing is known of are begun at the top left. */
export function letterStart(character: string): LetterStart {
  const base = character.normalize('NFD')[0] ?? character;
  return STARTS[base] ?? TOP_LEFT;
}

function each(letters: string, start: LetterStart): Record<string, LetterStart> {
  return Object.fromEntries(letters.split('').map((letter) => [letter, start]));
}
