import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectPath } from '../../src/project-root.js';

/** Programs that tests start as processes of their own, as plain JavaScript, built once for the sources as they are now. */
export async function builtProgram(name: string): Promise<string> {
  built ??= buildOnce();
  return path.join(await built, name);
}

let built: Promise<string> | undefined;

async function buildOnce(): Promise<string> {
  const sources = ['src', 'workers']
    .flatMap(sourcesIn)
    .filter((name) => /(?<!\.d)\.ts$/.test(name) && !isOfTheDesk(name));
  const cache = projectPath('node_modules/.cache/letters-test');
  const finished = path.join(cache, `build-${keyOf(sources)}`);
  if (existsSync(finished)) return finished;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'draft-'));
  const root = projectPath();
  await build({
    entryPoints: sources,
    outdir: draft,
    outbase: root,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  writeFileSync(path.join(draft, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(draft, finished);
  } catch {
    // Another test file has built the same in the meantime.
    rmSync(draft, { recursive: true, force: true });
  }
  return finished;
}

/** Every file of a folder of the project, however deep. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(projectPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isOfTheDesk(file: string): boolean {
  return file.startsWith(projectPath('src/desk') + path.sep);
}

/** Another key when any of these files was changed. */
export function keyOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}:${statSync(file).mtimeMs}:${statSync(file).size}\n`);
  return hash.digest('hex').slice(0, 16);
}
