import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.js';

/**
 * The secret that signs links on a machine that was given none: 64 hex digits, made once, readable by its owner only.
 * Two processes that start together end with the same one.
 */
export function readOrMakeSecret(varDirectory: string): string {
  const file = path.join(varDirectory, 'secret');
  mkdirSync(varDirectory, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
