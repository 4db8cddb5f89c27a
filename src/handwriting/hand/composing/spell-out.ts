/** A letter as its base and the marks set to it, in order. */
export interface SpelledOut {
  readonly base: string;
  readonly marks: readonly string[];
  /** Whether the base goes without its own dot. */
  readonly isDotless: boolean;
}

/** Letters that Unicode does not take apart, or not as they are written. A bar crosses high (-), in the middle (=) or aslant (/). */
const AS_WRITTEN: Readonly<Record<string, readonly [base: string, mark: string]>> = {
  đ: ['d', '-'],
  Đ: ['D', '='],
  ħ: ['h', '-'],
  Ħ: ['H', '-'],
  ŧ: ['t', '='],
  Ŧ: ['T', '='],
  ł: ['l', '/'],
  Ł: ['L', '/'],
  ø: ['o', '/'],
  Ø: ['O', '/'],
  ď: ['d', '’'],
  ľ: ['l', '’'],
  Ľ: ['L', '’'],
  ť: ['t', '’'],
  ı: ['i', ''],
  ģ: ['g', '\u0301'],
};

/** Letters whose cedilla is written as a comma below. */
const COMMA_BELOW = 'GKkLlNnRr';

/** How a letter is put together, or undefined when it is not. */
export function spellOut(character: string): SpelledOut | undefined {
  const written = AS_WRITTEN[character];
  if (written) return { base: written[0], marks: written[1] ? [written[1]] : [], isDotless: written[0] === 'i' };
  const [base, ...marks] = character.normalize('NFD');
  if (!base || marks.length === 0) return undefined;
  const isAbove = marks.some((mark) => mark < '\u0323');
  return {
    base,
    marks: marks.map((mark) => (mark === '\u0327' && COMMA_BELOW.includes(base) ? '\u0326' : mark)),
    isDotless: 'ij'.includes(base) && isAbove,
  };
}
