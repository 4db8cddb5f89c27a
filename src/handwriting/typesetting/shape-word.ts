import { pointsAlong } from '../geometry/pen-curve.js';
import type { XHeights } from '../geometry/units.js';
import type { Allograph, Glyph, GlyphIndex, Hand } from '../hand/hand.js';
import { normal, subSeed, uniform } from '../variation/chance.js';
import { orderOfTheEye, type WordRun, withBracketsTurned } from './bidi.js';
import { type Hands, type Sign, spell } from './spell.js';

/** A letter in its word: the shape chosen for it and where its own origin lies on the word's baseline. */
export interface ShapedLetter {
  readonly hand: Hand;
  readonly allograph: Allograph;
  readonly x: XHeights;
  /** Of every further chance in writing this letter. */
  readonly seed: number;
}

/** A word as it will be written: letters in writing order, and how far its ink reaches left and right of its origin. */
export interface ShapedWord {
  readonly text: string;
  readonly letters: readonly ShapedLetter[];
  readonly left: XHeights;
  readonly right: XHeights;
  /** How far that of its small letters reaches: tails, flourishes and high bars stand out beyond it. */
  readonly body: Reach;
}

/** How far ink reaches to either side. */
export interface Reach {
  readonly left: XHeights;
  readonly right: XHeights;
}

/** Shapes a word in its hands by the seed of its place, running as `run` says; the same call may answer from memory. */
export type WordShaper = (text: string, hands: Hands, seed: number, run: WordRun | null) => ShapedWord;

/** Standard deviation of the room between letters: joins stretch a little, letters that stand apart a little more. */
const SPACING_SD = { joined: 0.05, apart: 0.055 };
/** Fonts are set closer than people write who want to be read: what is added between two letters, on the mean … */
const SPREAD = { joined: 0.12, apart: 0.07 };
/** … and its standard deviation from word to word: in one the letters stand wide, in the next close. */
const SPREAD_SD = 0.03;

/**
 * Chooses the shapes of a word's letters and sets them side by side, in the order of the eye.
 * @param lean horizontal distance per height that will be added by slanting, so that the reach of the ink counts it
 * @param run how the word's signs run; null where all run to the right
 */
export function shapeWord(
  text: string,
  hands: Hands,
  seed: number,
  freedom: number,
  lean: number,
  run: WordRun | null = null,
): ShapedWord {
  const { signs } = spell(run ? withBracketsTurned(text, run) : text, hands);
  const letters: ShapedLetter[] = [];
  const cells: Cell[] = [];
  const spread = normal(seed, 70) * SPREAD_SD * freedom;
  let pen = 0;
  signs.forEach((sign, i) => {
    const letterSeed = subSeed(seed, i);
    const allograph = chooseAllograph(sign.glyph, letterSeed);
    const start = pen;
    pen += kerningBefore(signs, i);
    letters.push({ hand: sign.hand, allograph, x: pen, seed: letterSeed });
    const manner = sign.hand.joined ? 'joined' : 'apart';
    pen += allograph.advance + SPREAD[manner] + spread + normal(letterSeed, 0) * SPACING_SD[manner] * freedom;
    cells.push({ start, end: pen });
  });
  const placed = run
    ? placedByEye(
        letters,
        cells,
        signs.map(({ at }) => run.signs[at] ?? run.level),
      )
    : letters;
  return { text, letters: placed, ...reachOf(placed, lean) };
}

/** The room a letter takes with the space on either side, measured from the word's beginning. */
interface Cell {
  readonly start: XHeights;
  readonly end: XHeights;
}

/** The letters, still in writing order, each where the eye meets it. */
function placedByEye(
  letters: readonly ShapedLetter[],
  cells: readonly Cell[],
  levels: readonly number[],
): ShapedLetter[] {
  const placed = [...letters];
  let left = 0;
  for (const i of orderOfTheEye(levels)) {
    const letter = letters[i]!;
    const { start, end } = cells[i]!;
    const inset = levels[i]! % 2 === 1 ? end - letter.x - letter.allograph.advance : letter.x - start;
    placed[i] = { ...letter, x: left + inset };
    left += end - start;
  }
  return placed;
}

/** The plain shape about half the time: a person has a habit, and departs from it. */
function chooseAllograph(glyph: Glyph, seed: number): Allograph {
  const shapes = glyph.allographs;
  if (shapes.length === 1) return shapes[0];
  const draw = uniform(seed, 100);
  const other = 1 + Math.floor(((draw - 0.45) / 0.55) * (shapes.length - 1));
  return draw < 0.45 ? shapes[0] : (shapes[other] ?? shapes[0]);
}

function kerningBefore(signs: readonly Sign[], i: number): XHeights {
  const left = signs[i - 1];
  const right = signs[i]!;
  return left && left.hand === right.hand ? kerningOf(left.hand, left.index, right.index) : 0;
}

/** Kerning by the numbers of both glyphs in one: a page asks a thousand times, and putting together a pair's name took longest. */
const kernings = new WeakMap<Hand, ReadonlyMap<number, XHeights>>();
const MOST_GLYPHS = 2 ** 16;

function kerningOf(hand: Hand, left: GlyphIndex, right: GlyphIndex): XHeights {
  let kerning = kernings.get(hand);
  if (!kerning) {
    const byPair = Object.entries(hand.kerning).map(([pair, kern]) => {
      const [first, second] = pair.split(',').map(Number);
      return [first! * MOST_GLYPHS + second!, kern] as const;
    });
    kerning = new Map(byPair);
    kernings.set(hand, kerning);
  }
  return kerning.get(left * MOST_GLYPHS + right) ?? 0;
}

function reachOf(letters: readonly ShapedLetter[], lean: number): Reach & { readonly body: Reach } {
  const reaches = letters.map(({ x, allograph }) => ({ x, ...inkReach(allograph, lean) }));
  const all = union(reaches.map(({ x, whole }) => moved(whole, x))) ?? NOWHERE;
  return { ...all, body: union(reaches.map(({ x, body }) => moved(body, x))) ?? all };
}

const NOWHERE: Reach = { left: 0, right: 0 };

function moved({ left, right }: Reach, x: XHeights): Reach {
  return { left: left + x, right: right + x };
}

/** What all of them reach together; undefined if there are none. */
function union(reaches: readonly Reach[]): Reach | undefined {
  if (reaches.length === 0) return undefined;
  const left = Math.min(...reaches.map((reach) => reach.left));
  return { left, right: Math.max(...reaches.map((reach) => reach.right)) };
}

/** Close enough that no bow between two points reaches far beyond them. */
const FINE: XHeights = 0.2;
/** Where the small letters are; y down. */
const BODY = { top: -1.05, bottom: 0.12 } as const;

interface InkReach {
  readonly lean: number;
  readonly whole: Reach;
  readonly body: Reach;
}

const inkReaches = new WeakMap<Allograph, InkReach>();

/** How far the ink of a shape reaches; remembered, since a page asks a thousand times for a hundred shapes. */
function inkReach(allograph: Allograph, lean: number): InkReach {
  const known = inkReaches.get(allograph);
  if (known?.lean === lean) return known;
  const points = allograph.strokes.flatMap((stroke) => pointsAlong(stroke.points, FINE));
  const reachIn = (top: XHeights, bottom: XHeights) =>
    union(
      points
        .filter(({ y }) => y >= top && y <= bottom)
        .map(({ x, y, halfWidth }) => ({ left: x - y * lean - halfWidth, right: x - y * lean + halfWidth })),
    );
  const whole = reachIn(-Infinity, Infinity) ?? { left: 0, right: allograph.advance };
  const reach = { lean, whole, body: reachIn(BODY.top, BODY.bottom) ?? whole };
  inkReaches.set(allograph, reach);
  return reach;
}
