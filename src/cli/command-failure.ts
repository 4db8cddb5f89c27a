import type { z } from 'zod';

/** A command that could not do what it was asked: its message is for the person at the terminal; the exit code is 1. */
export class CommandFailure extends Error {
  readonly code = 'command_failed';
}

/** A command asked for in the wrong way; the exit code is 2. */
export class WrongUsage extends Error {
  readonly code = 'wrong_usage';
}

/**
 * What a schema makes of the flags that were typed.
 * @param sign how the fields are called on the command line: `--` for flags, nothing where some are arguments
 * @throws WrongUsage which names every one that is not right
 */
export function parsedFlags<T extends z.ZodType>(schema: T, given: object, sign: '--' | '' = '--'): z.output<T> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const flaws = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${sign}${path.join('.').replaceAll('_', '-')}: ${message}` : message,
  );
  throw new WrongUsage(flaws.join('; '));
}
