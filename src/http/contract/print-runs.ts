import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { DeliveryState } from '../../letter/states.js';
import { CatalogueName, Link, Timestamp } from './common.js';
import { listOf } from './lists.js';
import { Print } from './printers.js';

/** So many letters fill a tray, and their files are made in a few seconds. */
export const MOST_IN_A_RUN = 50;

/** `POST /v1/print-runs`: letters in the order of the list, or those that wait longest to be printed. */
export const NewPrintRun = z.union([
  z.strictObject({
    letters: z
      .array(idSchema('letter'))
      .min(1)
      .max(MOST_IN_A_RUN)
      .refine((ids) => new Set(ids).size === ids.length, 'expected every letter once'),
    envelope: CatalogueName.optional(),
  }),
  z.strictObject({
    waiting: z.int().min(1).max(MOST_IN_A_RUN),
    envelope: CatalogueName.optional().describe('For letters that name no envelope.'),
  }),
]);
export type NewPrintRun = z.infer<typeof NewPrintRun>;

/** Letters that go to paper together: three files, all in one order. */
export const PrintRun = z.strictObject({
  id: idSchema('printRun'),
  object: z.literal('print_run'),
  letters: z.array(
    z.strictObject({
      number: z.int().min(1).describe('From 1: the letter’s place in its pile, and its envelope’s.'),
      letter: idSchema('letter'),
      revision: z.int(),
      pages: z.int().min(1),
      envelope: CatalogueName,
      recipient_name: z.string().nullable(),
      delivery: DeliveryState,
      print: Print.nullable().describe('What became of it last on a printer of the house, and of its envelope.'),
      envelope_print: Print.nullable(),
    }),
  ),
  files: z.strictObject({ letters: Link, envelopes: Link, run_sheet: Link }),
  created_at: Timestamp,
});
export type PrintRun = z.infer<typeof PrintRun>;

/** `GET /v1/print-runs`. */
export const PrintRunList = listOf(
  z.strictObject({
    id: idSchema('printRun'),
    object: z.literal('print_run'),
    letter_count: z.int().min(1),
    made_by: z.string(),
    created_at: Timestamp,
  }),
);
export type PrintRunList = z.infer<typeof PrintRunList>;
