import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { CatalogueError } from './catalogue-error.js';

/**
 * Reads `<folder>/<name>/<file>` for every folder there and parses each, in order of their names.
 * The name inside a file must be its folder's, so that one word finds both.
 * @throws {CatalogueError} for the first file that is missing, is not JSON, does not fit the schema, or is named otherwise.
 */
export async function readTemplates<T extends { readonly name: string }>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
): Promise<ReadonlyMap<string, T>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const templates = await Promise.all(
    names
      .toSorted()
      .map(async (name) => [name, await readTemplate(path.join(folder, name, file), name, schema)] as const),
  );
  return new Map(templates);
}

async function readTemplate<T extends { readonly name: string }>(
  file: string,
  name: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const parsed = schema.safeParse(await readTemplateFile(file));
  if (!parsed.success) throw CatalogueError.fromIssues(file, parsed.error);
  if (parsed.data.name !== name) {
    throw new CatalogueError(file, 'name', `expected its folder's name "${name}", got "${parsed.data.name}"`);
  }
  return parsed.data;
}

/** What a template's file says, still to be parsed. @throws {CatalogueError} where it is missing or is no JSON */
export async function readTemplateFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CatalogueError(file, '(the whole file)', 'cannot be read', { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CatalogueError(file, '(the whole file)', `is not JSON: ${String(cause)}`, { cause });
  }
}
