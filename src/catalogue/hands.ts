import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hand } from '../handwriting/hand/hand.js';
import { CatalogueError } from './catalogue-error.js';
import type { CompileProgress } from './compile-hand.js';
import { type FontBytes, fontsOf } from './font-bytes.js';
import type { FontFamily } from './font-family.js';
import { HandRecipe } from './hand-recipe.js';
import { readTemplateFile } from './template-folders.js';

/** Raise whenever the same font would give other strokes, so that no stale hand is read from a cache. */
const COMPILER_VERSION = 17;

/** No hand of that name is in the catalogue. */
export class UnknownHandError extends Error {
  override readonly name = 'UnknownHandError';
  readonly code = 'unknown_hand';

  constructor(
    readonly hand: string,
    readonly known: readonly string[],
  ) {
    super(`hand: expected one of ${known.join(', ')}, got "${hand}"`);
  }
}

/** Traces the hand of that name into the same cache. */
type TraceElsewhere = (name: string) => Promise<void>;

/** The hands that letters can be written in. */
export class Hands {
  readonly #recipes: ReadonlyMap<string, HandRecipe>;
  readonly #cache: string;
  readonly #compiling = new Map<string, Promise<Hand>>();
  readonly #traceElsewhere: TraceElsewhere | undefined;

  private constructor(recipes: ReadonlyMap<string, HandRecipe>, cache: string, traceElsewhere?: TraceElsewhere) {
    this.#recipes = recipes;
    this.#cache = cache;
    this.#traceElsewhere = traceElsewhere;
  }

  /**
   * Reads every `<folder>/<name>/hand.json`. Compiled hands are kept in `cache`, a folder that may be emptied at any time.
   * A process that must not be kept busy for seconds has hands traced into the cache elsewhere.
   * @throws CatalogueError when a file is missing or wrong
   */
  static async read(folder: string, cache: string, traceElsewhere?: TraceElsewhere): Promise<Hands> {
    const names = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isDirectory());
    const recipes = await Promise.all(
      names.map(async ({ name }) => [name, await readRecipe(path.join(folder, name, 'hand.json'))] as const),
    );
    const known = new Map(recipes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    for (const [name, recipe] of known) {
      for (const [script, fallback] of Object.entries(recipe.fallbacks)) {
        if (known.get(fallback)?.scripts.includes(script)) continue;
        const expected = `expected a hand that writes ${script}, got "${fallback}"`;
        throw new CatalogueError(path.join(folder, name, 'hand.json'), `fallbacks.${script}`, expected);
      }
    }
    return new Hands(known, cache, traceElsewhere);
  }

  get names(): readonly string[] {
    return [...this.#recipes.keys()];
  }

  /** @throws UnknownHandError */
  recipe(name: string): HandRecipe {
    const recipe = this.#recipes.get(name);
    if (!recipe) throw new UnknownHandError(name, this.names);
    return recipe;
  }

  /** The font family that a hand was made from, to compare it with. Reading fonts is slow: for specimens and tests. */
  async family(name: string): Promise<FontFamily> {
    const recipe = this.recipe(name);
    const { familyOf } = await import('./font-family.js');
    return familyOf(recipe, await fontsOf(recipe));
  }

  /**
   * The compiled hand: from memory, else from the cache folder, else traced from its font (seconds, with progress).
   * @throws UnknownHandError
   * @throws FontFileError when its font cannot be read
   */
  compile(name: string, onProgress?: (progress: CompileProgress) => void): Promise<Hand> {
    const recipe = this.recipe(name);
    let hand = this.#compiling.get(name);
    if (!hand) {
      hand = this.#load(name, recipe, onProgress);
      this.#compiling.set(name, hand);
      hand.catch(() => this.#compiling.delete(name));
    }
    return hand;
  }

  async #load(name: string, recipe: HandRecipe, onProgress?: (progress: CompileProgress) => void): Promise<Hand> {
    const fonts = await fontsOf(recipe);
    const kept = path.join(this.#cache, `${name}-${contentKey(recipe, fonts)}.json`);
    const cached = await readJson(kept);
    if (cached) return cached;
    await this.#traceElsewhere?.(name);
    const traced = this.#traceElsewhere && (await readJson(kept));
    if (traced) return traced;
    const hand = await trace(name, recipe, fonts, onProgress);
    await keep(kept, hand);
    return hand;
  }
}

/** What reads fonts and follows their outlines is large, and loaded only where a hand is not kept yet. */
async function trace(
  name: string,
  recipe: HandRecipe,
  fonts: readonly FontBytes[],
  onProgress?: (progress: CompileProgress) => void,
): Promise<Hand> {
  const [{ compileHand }, { familyOf }] = await Promise.all([import('./compile-hand.js'), import('./font-family.js')]);
  return compileHand(name, recipe, familyOf(recipe, fonts), onProgress);
}

async function readRecipe(file: string): Promise<HandRecipe> {
  const recipe = HandRecipe.safeParse(await readTemplateFile(file));
  if (!recipe.success) throw CatalogueError.fromIssues(file, recipe.error);
  return recipe.data;
}

function contentKey(recipe: HandRecipe, fonts: readonly FontBytes[]): string {
  const hash = createHash('sha256').update(`${COMPILER_VERSION}\n${JSON.stringify(recipe)}\n`);
  for (const { bytes } of fonts) hash.update(bytes);
  return hash.digest('hex').slice(0, 20);
}

/** A missing or broken cache entry is none: the hand is compiled again. */
async function readJson(file: string): Promise<Hand | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Written aside and moved into place, so that no reader ever sees half a hand; threads of one process may trace the same one at once. */
async function keep(file: string, hand: Hand): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, JSON.stringify(hand));
  await rename(aside, file);
}
