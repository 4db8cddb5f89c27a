import { setImmediate } from 'node:timers/promises';
import { composeSigns } from '../handwriting/hand/composing/compose-signs.js';
import { dotLetters } from '../handwriting/hand/composing/dot-letters.js';
import { movingParts } from '../handwriting/hand/composing/moving-parts.js';
import type { Allograph, CharacterForms, Glyph, Hand, HandStroke } from '../handwriting/hand/hand.js';
import { joinsOf } from '../handwriting/hand/joins.js';
import { type HandMeasures, measureHand } from '../handwriting/hand/measures.js';
import { ductusHints } from '../handwriting/hand/tracing/ductus-hints.js';
import { traceStrokes } from '../handwriting/hand/tracing/trace-strokes.js';
import type { TracingHints } from '../handwriting/hand/tracing/write-glyph.js';
import type { FamilyGlyph, FontFamily } from './font-family.js';
import type { HandRecipe } from './hand-recipe.js';
import { repertoireOf } from './repertoire.js';

export interface CompileProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * The hand that a recipe describes, from the font that it names: every sign of its repertoire as pen strokes.
 * The same font, recipe and compiler give the same hand. Lets other work go on between glyphs.
 */
export async function compileHand(
  name: string,
  recipe: HandRecipe,
  family: FontFamily,
  onProgress: (progress: CompileProgress) => void = () => {},
): Promise<Hand> {
  const repertoire = repertoireOf(recipe.scripts);
  const characters = repertoire.filter(
    (character) => isDrawn(character, family) && !recipe.misdrawn.includes(character),
  );
  const compiled = new Map<string, Glyph>();
  for (const character of characters) {
    compiled.set(character, compileGlyph(character, family, recipe));
    onProgress({ done: compiled.size, of: characters.length });
    await setImmediate();
  }
  const [signOf, { slant }] = [signsOf(compiled, family, recipe), measuresOf(compiled)];
  for (const [character, glyph] of dotLetters(compiled, signOf, slant)) compiled.set(character, glyph);
  const missing = repertoire.filter((character) => !compiled.has(character));
  const composed = composeSigns(missing, compiled, signOf, slant);
  const inked = characters.filter((character) => compiled.get(character)!.allographs[0].strokes.length > 0);
  return assemble(name, recipe, new Map([...compiled, ...composed]), family.kerning(inked));
}

/** The strokes of a sign, traced where it is none that letters are written with: an accent by itself. */
function signsOf(compiled: ReadonlyMap<string, Glyph>, family: FontFamily, recipe: HandRecipe) {
  const traced = new Map<string, readonly HandStroke[]>();
  return (sign: string): readonly HandStroke[] | undefined => {
    const known = compiled.get(sign)?.allographs[0].strokes ?? traced.get(sign);
    if (known || !isDrawn(sign, family)) return known;
    const strokes = traceStrokes(family.outline(family.glyphOf(sign)!), hintsFor(sign, recipe));
    traced.set(sign, strokes);
    return strokes;
  };
}

function isDrawn(character: string, family: FontFamily): boolean {
  const glyph = family.glyphOf(character);
  return glyph !== undefined && family.isWhole(glyph);
}

/** More shapes of one letter than a person has are not worth the room. */
const MOST_ALTERNATES = 3;

function compileGlyph(character: string, family: FontFamily, recipe: HandRecipe): Glyph {
  const alternates = /\p{L}/u.test(character)
    ? family
        .alternates(character, recipe.alternates)
        .filter((each) => family.isWhole(each))
        .slice(0, MOST_ALTERNATES)
    : [];
  const plain = compileAllograph(character, family.glyphOf(character)!, family, recipe);
  const drawn = alternates.map((each) => compileAllograph(character, each, family, recipe));
  return { allographs: [plain, ...[...drawn, ...movingParts(character, plain)].slice(0, MOST_ALTERNATES)] };
}

function compileAllograph(character: string, glyph: FamilyGlyph, family: FontFamily, recipe: HandRecipe): Allograph {
  const hints = hintsFor(character, recipe);
  const strokes = traceStrokes(family.outline(glyph), hints);
  const advance = Math.round(family.advance(glyph) * 1000) / 1000;
  return { advance, strokes, ...(hints.isJoined ? joinsOf(strokes, advance) : {}) };
}

/** What the tracer should know of a sign in this hand. */
export function hintsFor(character: string, recipe: HandRecipe): TracingHints {
  const isSmallLetter = character !== character.toUpperCase();
  const isJoined = recipe.joined && isSmallLetter;
  return {
    ...ductusHints(character, recipe.joined, recipe.begins),
    isSmallLetter,
    isJoined,
    isOfJoinedHand: recipe.joined && /\p{Lu}/u.test(character),
    hasPressure: recipe.category === 'formal',
  };
}

function measuresOf(compiled: ReadonlyMap<string, Glyph>): HandMeasures {
  const letters = [...compiled].filter(([character]) => /\p{Ll}|\p{Lo}/u.test(character) && character < '\u00c0');
  return measureHand(letters.map(([, glyph]) => glyph.allographs[0].strokes));
}

function assemble(
  name: string,
  recipe: HandRecipe,
  compiled: ReadonlyMap<string, Glyph>,
  pairs: ReadonlyMap<string, number>,
): Hand {
  const indexOf = new Map([...compiled.keys()].map((character, index) => [character, index]));
  return {
    name,
    category: recipe.category,
    scripts: recipe.scripts,
    direction: recipe.direction,
    joined: recipe.joined,
    xHeight: recipe.xHeight,
    nib: recipe.nib,
    waver: recipe.waver,
    ...measuresOf(compiled),
    wordSpace: compiled.get(' ')!.allographs[0].advance,
    glyphs: [...compiled.values()],
    characters: Object.fromEntries(
      [...indexOf].map(([character, isolated]): [string, CharacterForms] => [character, { isolated }]),
    ),
    ligatures: {},
    kerning: Object.fromEntries(
      [...pairs].map(([pair, kern]) => {
        const [left, right] = [pair.slice(0, pair.indexOf(' ', 1)), pair.slice(pair.indexOf(' ', 1) + 1)];
        return [`${indexOf.get(left)!},${indexOf.get(right)!}`, Math.round(kern * 1000) / 1000];
      }),
    ),
  };
}
