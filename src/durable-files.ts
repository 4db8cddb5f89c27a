import { open } from 'node:fs/promises';

/** Writes for nobody's eyes but ours, and resolves when it is on the disk; `ax` and `wx` refuse a file that is there already. */
export async function writeDurably(
  file: string,
  flags: 'w' | 'wx' | 'a' | 'ax',
  content: Uint8Array | string,
): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name that was given in a folder, or taken away, survives a crash only once the folder is on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
