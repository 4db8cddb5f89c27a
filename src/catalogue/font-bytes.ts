import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HandRecipe } from './hand-recipe.js';

const require = createRequire(import.meta.url);

/** A font could not be read or shaped; `file` says which. */
export class FontFileError extends Error {
  override readonly name = 'FontFileError';
  readonly code = 'font_file';

  constructor(
    readonly file: string,
    readonly doing: string,
    options?: ErrorOptions,
  ) {
    super(`font ${file}: ${doing}`, options);
  }
}

/** Bytes of a font that an installed npm package ships, e.g. `@expo-google-fonts/caveat/400Regular/Caveat_400Regular.ttf`. */
export async function fontBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(require.resolve(file));
  } catch (cause) {
    throw new FontFileError(file, 'cannot be read; is its package installed?', { cause });
  }
}

/** A font as its package ships it, not yet read. */
export interface FontBytes {
  readonly file: string;
  readonly bytes: Buffer;
}

/** The fonts that a hand is made from. */
export function fontsOf({ fonts }: HandRecipe): Promise<FontBytes[]> {
  return Promise.all(fonts.map(async (file) => ({ file, bytes: await fontBytes(file) })));
}
