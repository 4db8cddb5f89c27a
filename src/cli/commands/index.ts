import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { addAdmin } from './admin.js';
import { addHands, addStationery } from './catalogue.js';
import { addDictate } from './dictate.js';
import { addDownload, addList, addShow, addSubmit } from './letters.js';
import { addPrint, addPrinters, addPrints } from './print.js';
import { addProofread } from './proofread.js';
import { addRuns } from './runs.js';
import { addWrite } from './write.js';

/** Adds one command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

/** Every command, in the order in which help shows them. A new one is a file beside this and a line here. */
export const COMMANDS: readonly AddCommand[] = [
  addWrite,
  addHands,
  addStationery,
  addDictate,
  addProofread,
  addSubmit,
  addList,
  addShow,
  addDownload,
  addPrint,
  addPrints,
  addRuns,
  addPrinters,
  addAdmin,
];
