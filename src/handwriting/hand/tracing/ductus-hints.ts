/** A place in a letter's box: 0 is left or top, 1 right or bottom. */
export interface BoxPlace {
  readonly x: number;
  readonly y: number;
  /** How much rather a hand begins elsewhere; a pen lift is about 1. Further strokes begin near places without any. */
  readonly reluctance: number;
}

/** What is taught about a letter's ductus: the rest the pen's economy tells. */
export interface DuctusHints {
  /** Where the pen may first touch the paper. */
  readonly begins: readonly BoxPlace[];
  /** How its bowls are led: with the clock where they lead away from a stem that was drawn first. */
  readonly turning: Turning;
}

export type Turning = 'clockwise' | 'anticlockwise' | 'either';

const at = (x: number, y: number, reluctance = 0): BoxPlace => ({ x, y, reluctance });
/** Where most signs begin, and those parts of a sign that do not touch its largest: accents, bars, the second of two quotes. */
export const TOP_LEFT = at(0.05, 0);
const TOP_RIGHT = at(0.95, 0.05);
const BOTTOM_LEFT = at(0, 1);
/** Where a joined hand comes in from the letter before. */
const LEAD_IN = at(0, 0.9);

/** Letters begun elsewhere than at the top left, as handwriting is taught; the same shapes in Greek and Cyrillic. */
const BEGINS: Readonly<Record<string, readonly BoxPlace[]>> = {
  ...each('csCGSс§$', [TOP_RIGHT]),
  ...each('agqаφ', [at(0.65, 0)]),
  ...each('oOQθωσфбоО0', [at(0.6, 0)]),
  ...each('fJ689', [TOP_RIGHT]),
  ...each('αδ', [TOP_RIGHT]),
  ...each('d', [at(0.6, 0.4)]),
  ...each('eеє', [at(0.1, 0.55)]),
  ...each('jt', [at(0.5, 0), at(0.95, 0)]),
  // Below the top of its loop, where no pen begins.
  ...each('l', [at(0.5, 0.06)]),
  ...each('AΑА', [at(0.55, 0), BOTTOM_LEFT]),
  ...each('MNМΝΜ', [TOP_LEFT, BOTTOM_LEFT]),
  ...each('€£', [TOP_LEFT, at(0.95, 0.06, 0.05)]),
  // Its stem is pushed up.
  ...each('ßβ', [BOTTOM_LEFT]),
  // Rounded like an epsilon, or its bar drawn towards the stem; only from an end, for it may begin with a curl.
  ...each('EΕЕЄ', [TOP_LEFT, at(0.95, 0.06, 0.2)]),
  ...each('лмЛ', [at(0.5, 0), BOTTOM_LEFT]),
};

/** Letters that a joined hand may also begin elsewhere: with a lead-in, or with the upstroke of a loop. */
const JOINED_BEGINS: Readonly<Record<string, readonly BoxPlace[]>> = {
  ...each('rs', [LEAD_IN]),
  ...each('bhkl', [at(0.25, 0.5, 0.4)]),
  ...each('f', [at(0.35, 0.4)]),
  ...each('imnuvwx', [at(0, 0.35)]),
  ...each('BGIJLS', [BOTTOM_LEFT]),
};

/** Letters that a printing hand may also begin elsewhere: where the stem runs on into the bowl it was pushed up. */
const PRINT_BEGINS: Readonly<Record<string, readonly BoxPlace[]>> = {
  ...each('PРΡ', [at(0, 1, 0.8)]),
  ...each('F', [at(0.95, 0.06, 0.2)]),
};

const CLOCKWISE = 'BPRp35ßБВРЯβρΒΡ';
const EITHER = 'bhkszEFHIJKTVXYZ2§';

/**
 * What is known of a character's ductus; signs that nothing is known of are begun at the top left. `own` is where a hand
 * of its own kind begins its letters.
 */
export function ductusHints(
  character: string,
  isJoined: boolean,
  own: Readonly<Record<string, readonly [number, number]>> = {},
): DuctusHints {
  const base = character.normalize('NFD')[0] ?? character;
  const taught = [...(BEGINS[base] ?? [TOP_LEFT]), ...((isJoined ? JOINED_BEGINS : PRINT_BEGINS)[base] ?? [])];
  return {
    begins: own[base] ? [at(...own[base])] : taught,
    turning: CLOCKWISE.includes(base) ? 'clockwise' : EITHER.includes(base) ? 'either' : 'anticlockwise',
  };
}

function each(letters: string, begins: readonly BoxPlace[]): Record<string, readonly BoxPlace[]> {
  return Object.fromEntries(letters.split('').map((letter) => [letter, begins]));
}
