import { create, type Font, type Glyph as FontGlyph, type GlyphRun } from 'fontkit';
import type { Outline, OutlineCommand } from '../handwriting/hand/tracing/outline.js';
import { FontFileError } from './font-bytes.js';

declare module 'fontkit' {
  interface Font {
    /** The table of advances, which fontkit reads but its types leave out. */
    readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } };
  }
}

/** A font as the hand compiler needs it: which signs it has, how they are drawn, set and exchanged for one another. */
export class FontFile {
  readonly #font: Font;

  constructor(
    readonly file: string,
    bytes: Buffer,
  ) {
    this.#font = this.#guard('is not a font that can be read', () => {
      const font = create(bytes);
      if (!('layout' in font)) throw new TypeError('expected one font, got a collection');
      return font;
    });
  }

  get unitsPerEm(): number {
    return this.#font.unitsPerEm;
  }

  /** The glyph a single character is drawn with when it stands alone, or undefined where the font has none. */
  glyphOf(character: string): number | undefined {
    const codePoint = character.codePointAt(0)!;
    return this.#font.hasGlyphForCodePoint(codePoint) ? this.#font.glyphForCodePoint(codePoint).id : undefined;
  }

  /** Glyphs and their advances for a text, with just these OpenType features on. */
  shape(text: string, features: readonly string[] = []): ShapedGlyph[] {
    const switches = { ...ALL_OFF, ...Object.fromEntries(features.map((feature) => [feature, true])) };
    const run: GlyphRun = this.#guard(`cannot shape a text of ${text.length} characters`, () =>
      this.#font.layout(text, switches),
    );
    return run.glyphs.map((glyph, i) => ({
      id: glyph.id,
      advance: run.positions[i]!.xAdvance,
    }));
  }

  /** The glyph's outline in font units, y up. */
  outline(id: number): Outline {
    return this.#guard(`cannot read the outline of glyph ${id}`, () => commandsOf(this.#font.getGlyph(id)));
  }

  advance(id: number): number {
    return this.#guard(`cannot read the advance of glyph ${id}`, () => {
      // Not the glyph's own `advanceWidth`: that reads its drawing too and fails on an empty last glyph.
      const { metrics } = this.#font.hmtx;
      return metrics.get(Math.min(id, metrics.length - 1)).advance;
    });
  }

  get features(): readonly string[] {
    return this.#guard('cannot list its features', () => this.#font.availableFeatures);
  }

  /** fontkit throws bare RangeErrors on some broken subsets; callers get to know which font and what for. */
  #guard<T>(doing: string, read: () => T): T {
    try {
      return read();
    } catch (cause) {
      throw new FontFileError(this.file, doing, { cause });
    }
  }
}

export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
}

/** fontkit turns these on by itself; while compiling, each is asked for by name. */
const ALL_OFF = { liga: false, clig: false, calt: false, rlig: false, kern: false };

function commandsOf(glyph: FontGlyph): OutlineCommand[] {
  return glyph.path.commands.map(({ command, args }): OutlineCommand => {
    const at = (i: number) => ({ x: args[i]!, y: args[i + 1]! });
    switch (command) {
      case 'moveTo':
        return { kind: 'move', to: at(0) };
      case 'lineTo':
        return { kind: 'line', to: at(0) };
      case 'quadraticCurveTo':
        return { kind: 'quadratic', control: at(0), to: at(2) };
      case 'bezierCurveTo':
        return { kind: 'cubic', controls: [at(0), at(2)], to: at(4) };
      default:
        return { kind: 'close' };
    }
  });
}
