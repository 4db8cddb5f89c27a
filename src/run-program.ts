import { CatalogueError } from './catalogue/catalogue-error.js';
import { FontFileError } from './catalogue/font-bytes.js';
import { ConfigError } from './config.js';

/** A program was started in a way that it does not understand. */
export class UsageError extends Error {
  readonly code = 'wrong_usage';
}

type ErrorKind = abstract new (...given: never[]) => Error;

/** Mistakes of whoever runs the house: a sentence tells them what to mend, a stack tells them nothing. */
const MISTAKES: readonly ErrorKind[] = [ConfigError, UsageError, CatalogueError, FontFileError];

export function isMistake(error: unknown, others: readonly ErrorKind[] = []): error is Error {
  return [...MISTAKES, ...others].some((kind) => error instanceof kind);
}

/** 2 where it was asked for in the wrong way, 1 where something that it needs is wrong. */
export function exitCodeOfMistake(error: Error): number {
  return error instanceof ConfigError || error instanceof UsageError ? 2 : 1;
}

/** Runs a program of the house; a mistake, of these or `others`, ends it with its message alone. */
export async function runProgram(main: () => Promise<void>, others: readonly ErrorKind[] = []): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!isMistake(error, others)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(exitCodeOfMistake(error));
  }
}
