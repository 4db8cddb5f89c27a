import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A path inside the project, whether this runs from the sources or from the build, which lies one folder deeper.
 * The folder that holds package.json and templates/ is the root.
 */
export function projectPath(...segments: string[]): string {
  return path.join(findRoot(import.meta.dirname), ...segments);
}

function findRoot(folder: string): string {
  if (['package.json', 'templates'].every((name) => existsSync(path.join(folder, name)))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder)
    throw new Error('expected package.json in a folder above the program: run it from the project');
  return findRoot(parent);
}
