import type { Command } from 'commander';
import { INK_NAMES } from '../letter/inks.js';
import { NIB_NAMES } from '../letter/nibs.js';
import { DEFAULT_HAND, Neatness, StyleOptions } from '../letter/style.js';
import { parsedFlags } from './command-failure.js';

/** What the flags about the writing say, as they were typed. */
export interface StyleFlags {
  readonly hand?: string;
  readonly signatureHand?: string;
  readonly ink?: string;
  readonly nib?: string;
  readonly size?: string;
  readonly slant?: string;
  readonly neatness?: string;
  readonly seed?: string;
  readonly maxPages?: string;
}

/** Adds the flags that say how a letter is written. */
export function addStyleFlags(command: Command): Command {
  return command
    .option('--hand <name>', `the hand (letters hands lists them; ${DEFAULT_HAND} if absent)`)
    .option('--signature-hand <name>', 'another hand for the signature')
    .option('--ink <name>', INK_NAMES.join(', '))
    .option('--nib <name>', NIB_NAMES.join(', '))
    .option('--size <mm>', 'height of the small letters in millimetres')
    .option('--slant <degrees>', "added to the hand's own slant")
    .option('--neatness <how>', Neatness.options.join(', '))
    .option('--seed <number>', 'the same letter with the same seed has the same strokes')
    .option('--max-pages <number>', 'on at most so many pages, smaller if need be');
}

/** The style that flags ask for; absent ones stay open. @throws WrongUsage which names every flag that is not right */
export function styleFrom(flags: StyleFlags): StyleOptions {
  const { hand, signatureHand: signature_hand, ink, nib, neatness } = flags;
  const numbers = { size: flags.size, slant: flags.slant, seed: flags.seed, max_pages: flags.maxPages };
  const given = Object.entries({ hand, signature_hand, ink, nib, neatness, ...mapped(numbers, numberFrom) });
  return parsedFlags(StyleOptions, Object.fromEntries(given.filter(([, value]) => value !== undefined)));
}

function mapped<T>(
  fields: Record<string, string | undefined>,
  change: (text: string) => T,
): Record<string, T | undefined> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, text === undefined ? undefined : change(text)]),
  );
}

/** Not a number where it is none, so that the schema says so. */
function numberFrom(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
