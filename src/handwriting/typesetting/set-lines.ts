import type { Millimetres, XHeights } from '../geometry/units.js';
import { smallLetterWidth } from '../hand/small-letters.js';
import { normal, uniform } from '../variation/chance.js';
import { placeSeed } from '../variation/place-seed.js';
import { orderOfTheEye, runsOfWords, type WordRun } from './bidi.js';
import { type Division, divisionsAnywhere, divisionsOf, undivided } from './divide-word.js';
import type { ShapedWord, WordShaper } from './shape-word.js';
import type { SettingStyle, SourceWord, TextBlock } from './text-block.js';

/** A word on its line: `offset` is where its ink begins, from the line's start in the block's direction. */
export interface SetWord {
  readonly shaped: ShapedWord;
  readonly seed: number;
  /** How it runs among its neighbours; null where everything runs to the right. */
  readonly run: WordRun | null;
  readonly offset: Millimetres;
  /** Width of the ink. */
  readonly width: Millimetres;
  /** How broadly it is written: some words broader than others, and narrower where one is squeezed in at the end of a line. */
  readonly breadth: number;
  readonly underlined: boolean;
  readonly struck: boolean;
  /** True where the rest of this word follows on the next line. */
  readonly goesOn: boolean;
}

export interface SetLine {
  readonly block: TextBlock;
  /** Place in its block, from 0. */
  readonly number: number;
  readonly isLast: boolean;
  readonly indent: Millimetres;
  readonly words: readonly SetWord[];
  /** From the indent to the end of the last word's ink. */
  readonly width: Millimetres;
  /** Of every chance that concerns the line as a whole. */
  readonly seed: number;
}

/** The small letters of two words never come closer than this share of a letter's width and this much more, or nobody could tell the words apart. */
const LEAST_GAP = { ofLetter: 0.8, more: 0.3 } as const;
/** Usual gap over the least: with the skew of `gapBefore`, punctuation and the letters' own overhang, gaps vary as on real pages, by .27–.39 of their mean. */
const USUAL_GAP = 1.42;
/** The eye goes by the small letters: of what tails and flourishes stand out into a gap, it makes up this share … */
const NESTING = 0.5;
/** … as long as the ink of the two words stays so far apart. In x-heights. */
const LEAST_CLEARANCE = 0.6;
/** Where more than this stands out, a long bar or a sweep, its end lies further off from one time to the next: by this share of the rest. */
const FAR_OVERHANG = { beyond: 1.2, unsureness: 0.45 } as const;
/** The pen rests where the sense does, and comes down further on. In x-heights. */
const AFTER_SENTENCE = 0.7;
const AFTER_CLAUSE = 0.25;
const SENTENCE_END = /[.!?…]["'’”)»]*$/;
const CLAUSE_END = /[,;:]["'’”)»]*$/;
/** "Mr.", "St.", "J.": a full stop that ends no sentence. */
const ABBREVIATION = /^\p{Lu}\p{Ll}{0,2}\.$/u;
/** Standard deviation of the breadth of a word: it disguises a word that comes again and costs no reading. */
const BREADTH_SD = 0.06;
/** Rather than start a new line for so little, people squeeze the last word in. In x-heights. */
const SQUEEZE_REACH = 0.7;
/** A last word up to this wide nobody leaves to stand alone on the next line. In x-heights. */
const SHORT_WORD = 2.6;
/** How much narrower a squeezed word is written at most. */
const TIGHTEST = 0.9;
/** How much of a line's end is left free at most by people who think that the next word will not fit. In x-heights. */
const CAUTION = 2.2;

/** How much deeper a paragraph is indented at most than asked, as a share of that: nobody measures it. */
const MORE_INDENT = 0.3;

/** A line while it is being filled. */
interface OpenLine {
  readonly block: TextBlock;
  readonly number: number;
  readonly seed: number;
  readonly size: Millimetres;
  readonly indent: Millimetres;
  readonly measure: Millimetres;
  readonly words: SetWord[];
}

/**
 * Sets a block into lines of about `measure`, ragged at the end, filling each before the next; so a word added at the
 * end of the block changes no line before its own. A word that no line can hold is broken, never lost.
 */
export function setLines(block: TextBlock, measure: Millimetres, style: SettingStyle, shape: WordShaper): SetLine[] {
  const lines: SetLine[] = [];
  let line = openLine(block, 0, measure, style);
  const endLine = () => {
    if (line.words.length === 0) return;
    lines.push(closed(line));
    line = openLine(block, lines.length, measure, style);
  };
  for (const word of wordsToSet(block, style)) {
    if (word.source.startsLine) endLine();
    for (let rest: string | null = word.source.text; rest !== null; ) {
      const part = partThatFits(line, rest, word, style, shape);
      if (part.word) line.words.push(part.word);
      if (part.rest !== null) endLine();
      rest = part.rest;
    }
  }
  endLine();
  return lines.map((each, i) => ({ ...each, isLast: i === lines.length - 1 }));
}

/** A word with the seed of its place (which word, and the how-manieth of its like in the block) and how it runs. */
interface WordToSet {
  readonly source: SourceWord;
  readonly seed: number;
  readonly run: WordRun | null;
}

function wordsToSet(block: TextBlock, style: SettingStyle): WordToSet[] {
  const seen = new Map<string, number>();
  const texts = block.words.map(({ text }) => undivided(text));
  const runs = runsOfWords(texts, block.direction);
  return block.words.map((source, i) => {
    const text = texts[i]!;
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { source, seed: placeSeed(style.seed, 'word', block.paragraph, text, nth), run: runs?.[i] ?? null };
  });
}

function openLine(block: TextBlock, number: number, measure: Millimetres, style: SettingStyle): OpenLine {
  const size = style.xHeight * block.scale;
  const seed = placeSeed(style.seed, 'line', block.paragraph, number);
  const byEye = 1 + uniform(seed, 5) * MORE_INDENT * style.freedom;
  const indent = number === 0 ? block.indent * byEye * size : 0;
  return { block, number, measure, size, indent, words: [], seed };
}

function closed({ block, number, indent, words, seed }: OpenLine): SetLine {
  const last = words.at(-1)!;
  const width = last.offset + last.width;
  return { block, number, indent, words: movedByEye(words, block), seed, isLast: false, width };
}

/** The words, still in reading order, each where the eye meets it among those that run the other way. */
function movedByEye(words: readonly SetWord[], { direction }: TextBlock): readonly SetWord[] {
  const levels = words.flatMap(({ run }, i) => (i === 0 ? [run?.level ?? 0] : [run?.gap ?? 0, run?.level ?? 0]));
  const fromTheLeft = orderOfTheEye(levels)
    .filter((place) => place % 2 === 0)
    .map((place) => place / 2);
  const fromTheStart = direction === 'rtl' ? fromTheLeft.toReversed() : fromTheLeft;
  const moved = [...words];
  let end = 0;
  fromTheStart.forEach((word, place) => {
    const before = words[place - 1];
    const gap = before ? words[place]!.offset - before.offset - before.width : 0;
    if (word !== place) moved[word] = { ...words[word]!, offset: end + gap };
    end += gap + words[word]!.width;
  });
  return moved;
}

/** What of `text` goes on this line, and what is left for the next: all, a divided part, nothing, or whatever fits. */
function partThatFits(
  line: OpenLine,
  text: string,
  { source, seed, run }: WordToSet,
  style: SettingStyle,
  shape: WordShaper,
): { readonly word: SetWord | null; readonly rest: string | null } {
  const set = (part: string, goesOn: boolean): SetWord | null => {
    const shaped = shape(undivided(part), line.block.hands, seed, part === source.text ? run : runOfPart(run));
    const placed = placeOnLine(line, shaped, seed, style);
    return placed && { ...placed, shaped, seed, run, goesOn, underlined: source.underlined, struck: source.struck };
  };
  const whole = set(text, false);
  if (whole) return { word: whole, rest: null };
  const among = (divisions: readonly Division[]) => {
    for (const { head, tail } of divisions) {
      const word = set(head, true);
      if (word) return { word, rest: tail };
    }
    return null;
  };
  const divided = among(divisionsOf(text));
  if (divided) return divided;
  if (line.words.length > 0) return { word: null, rest: text };
  return among(divisionsAnywhere(text)) ?? { word: forced(shape, line, text, { source, seed, run }), rest: null };
}

/** A part of a divided word runs as the word does for the most part. */
function runOfPart(run: WordRun | null): WordRun | null {
  return run && { ...run, signs: [] };
}

/** A single sign wider than the whole line is written all the same. */
function forced(shape: WordShaper, line: OpenLine, text: string, { source, seed, run }: WordToSet): SetWord {
  const shaped = shape(undivided(text), line.block.hands, seed, runOfPart(run));
  const width = (shaped.right - shaped.left) * line.size;
  const breadth = Math.min(1, (line.measure - line.indent) / width);
  const { underlined, struck } = source;
  return { shaped, seed, run, offset: 0, width: width * breadth, breadth, underlined, struck, goesOn: false };
}

/** Where the word stands after those already on the line, squeezed if it needs but little; null if it does not fit. */
function placeOnLine(
  line: OpenLine,
  shaped: ShapedWord,
  seed: number,
  style: SettingStyle,
): Pick<SetWord, 'offset' | 'width' | 'breadth'> | null {
  const last = line.words.at(-1);
  const breadth = 1 + normal(seed, 4) * BREADTH_SD * style.freedom;
  const width = (shaped.right - shaped.left) * breadth * line.size;
  const room = line.measure - line.indent;
  if (!last) return width <= room ? { offset: 0, width, breadth } : null;
  const gap = nested(gapBefore(line, seed, style), last, shaped, line.size);
  const end = last.offset + last.width + gap + width;
  const caution = uniform(line.seed, 1) ** 3 * CAUTION * line.size * style.freedom;
  const reach = squeezeReach(shaped, seed) * line.size;
  if (end <= room - caution) return { offset: end - width, width, breadth };
  if (end > room + reach || caution > reach) return null;
  const squeeze = Math.max(TIGHTEST, 1 - (SQUEEZE_REACH * line.size) / width);
  const narrowed = Math.max(LEAST_CLEARANCE * line.size, gap * 0.75);
  return { offset: last.offset + last.width + narrowed, width: width * squeeze, breadth: breadth * squeeze };
}

/** How far beyond the line's end the pen may go for the sake of this word, in x-heights: sooner for one that ends the sense. */
function squeezeReach({ text, left, right }: ShapedWord, seed: number): XHeights {
  if (SENTENCE_END.test(text) && right - left < SHORT_WORD) return SHORT_WORD / 2;
  return uniform(seed, 2) < 0.5 ? SQUEEZE_REACH : 0;
}

/** The gap between the inks of two words that looks as wide as `gap` between their small letters. */
function nested(gap: Millimetres, last: SetWord, next: ShapedWord, size: Millimetres): Millimetres {
  if (last.run) return gap;
  const overhang = last.shaped.right - last.shaped.body.right + next.body.left - next.left;
  const unsure = FAR_OVERHANG.unsureness * Math.max(0, overhang - FAR_OVERHANG.beyond);
  return Math.max((LEAST_CLEARANCE + unsure) * size, gap - NESTING * overhang * size);
}

/** A gap is sooner twice as wide as none at all: the draw is skewed, most gaps are narrower than the usual one and a few much wider. */
function gapBefore(line: OpenLine, seed: number, style: SettingStyle): Millimetres {
  const [hand] = line.block.hands;
  const least = LEAST_GAP.ofLetter * smallLetterWidth(hand) + LEAST_GAP.more;
  const usual = Math.max(hand.wordSpace, USUAL_GAP * least);
  const draw = 3 * uniform(seed, 3) ** 2;
  const gap = usual + (usual - least) * style.freedom * (draw - 1) + restAfter(line.words.at(-1)!.shaped.text);
  return Math.max(least, gap) * line.size;
}

function restAfter(word: string): XHeights {
  if (SENTENCE_END.test(word) && !ABBREVIATION.test(word)) return AFTER_SENTENCE;
  return CLAUSE_END.test(word) ? AFTER_CLAUSE : 0;
}
