import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { addDictate } from './dictate.js';
import { addProofread } from './proofread.js';

/** Adds one command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

/** Every command, in the order in which help shows them. A new one is a file beside this and a line here. */
export const COMMANDS: readonly AddCommand[] = [addDictate, addProofread];
