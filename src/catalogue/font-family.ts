import type { Outline, OutlineCommand, Place } from '../handwriting/hand/tracing/outline.js';
import { type FontBytes, FontFileError } from './font-bytes.js';
import { FontFile } from './font-file.js';
import type { HandRecipe } from './hand-recipe.js';

/** A glyph of one of the family's files. */
export interface FamilyGlyph {
  readonly file: number;
  readonly id: number;
}

/** The family that a hand is made from. */
export function familyOf({ xHeightOf }: HandRecipe, fonts: readonly FontBytes[]): FontFamily {
  return new FontFamily(
    fonts.map(({ file, bytes }) => new FontFile(file, bytes)),
    xHeightOf,
  );
}

/** One font in one or more files (web fonts are split by script), measured in x-heights with y down. */
export class FontFamily {
  readonly #xHeight: number;

  constructor(
    readonly files: readonly FontFile[],
    xHeightOf: string,
  ) {
    this.#xHeight = 1;
    const glyph = this.glyphOf(xHeightOf);
    const tops = glyph
      ? this.outline(glyph).flatMap((command) => (command.kind === 'close' ? [] : [-command.to.y]))
      : [];
    const height = Math.max(0, ...tops);
    if (height === 0) throw new FontFileError(files[0]!.file, `has no "${xHeightOf}" to measure the x-height by`);
    this.#xHeight = height;
  }

  /** The plain glyph of a character from the first file that has it; undefined where none does. */
  glyphOf(character: string): FamilyGlyph | undefined {
    for (const [file, font] of this.files.entries()) {
      const id = font.glyphOf(character);
      if (id !== undefined) return { file, id };
    }
    return undefined;
  }

  /** Other glyphs that these OpenType features put in the character's place, alone or beside its neighbours in a word. */
  alternates(character: string, features: readonly string[]): FamilyGlyph[] {
    const plain = this.glyphOf(character);
    if (!plain) return [];
    const font = this.files[plain.file]!;
    const contexts = [character, character.repeat(4), `n${character}n`, `o${character}a${character}e`];
    const found = features.flatMap((feature) =>
      contexts.flatMap((context) => {
        const letters = Array.from(context);
        const run = font.shape(context, [feature]);
        // By place, since fontkit forgets which character a glyph stands for once it was read as a part of another glyph.
        const stands = run.length === letters.length ? run.filter((_, i) => letters[i] === character) : [];
        return stands.map(({ id }) => id).filter((id) => id !== plain.id);
      }),
    );
    return [...new Set(found)].map((id) => ({ file: plain.file, id }));
  }

  outline({ file, id }: FamilyGlyph): Outline {
    const scaled = ({ x, y }: Place) => ({ x: x / this.#unit(file), y: -y / this.#unit(file) });
    return this.files[file]!.outline(id).map((command): OutlineCommand => {
      if (command.kind === 'close') return command;
      const to = scaled(command.to);
      if (command.kind === 'quadratic') return { kind: 'quadratic', control: scaled(command.control), to };
      if (command.kind === 'cubic')
        return { kind: 'cubic', controls: [scaled(command.controls[0]), scaled(command.controls[1])], to };
      return { kind: command.kind, to };
    });
  }

  /** Whether the glyph's drawing and advance can be read: some fonts list a sign whose data is cut off. */
  isWhole(glyph: FamilyGlyph): boolean {
    try {
      return this.outline(glyph).length >= 0 && Number.isFinite(this.advance(glyph));
    } catch (error) {
      if (error instanceof FontFileError) return false;
      throw error;
    }
  }

  advance({ file, id }: FamilyGlyph): number {
    return this.files[file]!.advance(id) / this.#unit(file);
  }

  /** Font units to an x-height; files of one family may differ in their grids. */
  #unit(file: number): number {
    return (this.#xHeight * this.files[file]!.unitsPerEm) / this.files[0]!.unitsPerEm;
  }

  /** How much closer (negative) or wider each pair of these characters is set than their advances say. */
  kerning(characters: readonly string[]): Map<string, number> {
    const pairs = new Map<string, number>();
    this.files.forEach((font, file) => {
      const own = characters.filter((each) => this.glyphOf(each)?.file === file);
      for (const left of own) {
        // One run holds all pairs of `left`: left a left b left c …
        const run = font.shape(own.map((right) => left + right).join(''), ['kern']);
        if (run.length !== 2 * own.length) continue;
        own.forEach((right, i) => {
          const kern = (run[2 * i]!.advance - font.advance(run[2 * i]!.id)) / this.#unit(file);
          if (Math.abs(kern) >= LEAST_KERN) pairs.set(`${left} ${right}`, kern);
        });
      }
    });
    return pairs;
  }
}

/** Smaller than this no one sees; leaving it out keeps tables small. */
const LEAST_KERN = 0.015;
