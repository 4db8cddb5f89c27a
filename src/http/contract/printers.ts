import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { PrintAnswer, PrintState } from '../../letter/print-states.js';
import { recordText } from '../../letter/text.js';
import { IMPOSITIONS } from '../../rendering/press/impose.js';
import { CatalogueName, Timestamp } from './common.js';
import { listOf } from './lists.js';

const PrinterName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short lower-case name such as front-desk');

/** A name without a path: the folder lies where the worker keeps its print-shop folders. */
const FolderName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected the name of a folder such as print-shop');

const PrinterUri = z
  .string()
  .max(300)
  .refine((text) => /^ipps?:\/\/[^/@\s]+\/\S*$/.test(text) && URL.canParse(text), {
    message: 'expected an address such as ipp://printer.local:631/ipp/print',
  });

const Sides = z.enum(['one-sided', 'two-sided-long-edge', 'two-sided-short-edge']);

const PrinterSettings = z.strictObject({
  name: PrinterName,
  tray: recordText(60)
    .min(1)
    .nullable()
    .default(null)
    .describe('The tray to take the paper from, in the printer’s own words.'),
  sides: Sides.default('one-sided'),
  colour: z.enum(['colour', 'monochrome']).default('colour'),
  own_worker: z
    .boolean()
    .default(false)
    .describe('Served only by a worker that was started for it (`--only print --printer NAME`).'),
});

/** `POST /v1/printers`. */
export const NewPrinter = z.discriminatedUnion('kind', [
  PrinterSettings.extend({ kind: z.literal('ipp'), address: PrinterUri }),
  PrinterSettings.extend({ kind: z.literal('folder'), address: FolderName }),
]);
export type NewPrinter = z.infer<typeof NewPrinter>;
export type NewPrinterInput = z.input<typeof NewPrinter>;

/** `PATCH /v1/printers/:id`: out of use, or back into it. */
export const PrinterChange = z.strictObject({ disabled: z.boolean() });

/** Empty lists: it leaves that open. */
const PrinterCapabilities = z.strictObject({
  model: z.string(),
  paper: z.array(z.strictObject({ name: z.string(), width_mm: z.number(), height_mm: z.number() })),
  sides: z.array(z.string()),
  colour: z.array(z.string()),
  trays: z.array(z.string()),
  loaded: z
    .array(z.strictObject({ tray: z.string(), width_mm: z.number(), height_mm: z.number() }))
    .describe('What lies in them now, where it says so.'),
  margins_mm: z
    .strictObject({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() })
    .describe('The widest edges that it leaves blank.'),
});

export const Printer = z
  .strictObject({
    id: idSchema('printer'),
    object: z.literal('printer'),
    name: PrinterName,
    kind: z.enum(['ipp', 'folder']),
    address: z.string(),
    tray: z.string().nullable(),
    sides: z.string(),
    colour: z.string(),
    own_worker: z.boolean(),
    disabled: z.boolean(),
    state: z
      .enum(['idle', 'printing', 'stopped', 'silent'])
      .describe('What the device last said of itself; `silent` when it has not answered for 45 seconds.'),
    reasons: z.array(z.string()).describe('For people, such as "media empty".'),
    answered_at: Timestamp.nullable(),
    capabilities: PrinterCapabilities.nullable().describe(
      'What it last said that it can do; null until a worker has asked it.',
    ),
    created_at: Timestamp,
  })
  .meta({ id: 'Printer' });
export type Printer = z.infer<typeof Printer>;
export const PrinterList = listOf(Printer);

/** A tray in the printer's own words; absent, the printer's own for letters, and the one that has the paper for envelopes. */
const Tray = recordText(60).min(1);

/** `POST /v1/letters/:id/print`. Fields but the printer are for this print only; absent, all is as the printer is set up. */
export const PrintRequest = z
  .strictObject({
    printer: CatalogueName,
    holds: z.enum(['letter', 'envelope']).default('letter').describe('The letter’s pages, or its envelope.'),
    envelope: CatalogueName.optional().describe('Another envelope than the letter names.'),
    tray: Tray.optional(),
    sides: Sides.optional(),
    imposition: z
      .enum(IMPOSITIONS)
      .optional()
      .describe('Pages on sheets to be folded; the sheets are then printed on both sides, turned over the short edge.'),
    ink: z.enum(['colour', 'grey']).optional().describe('`grey`: with black alone.'),
    paper: z.enum(['shown', 'bare']).optional().describe('`bare`: the sheet has its colour already.'),
    despite_margins: z
      .boolean()
      .default(false)
      .describe('Prints a letter although some of its ink falls into the printer’s margins.'),
  })
  .meta({ id: 'PrintRequest', examples: [{ printer: 'study', holds: 'envelope' }] });
export type PrintRequest = z.infer<typeof PrintRequest>;

/** `POST /v1/print-runs/:id/print`: one pile of the run, in its order. What the ledger has of it already is not printed again. */
export const RunPrintRequest = PrintRequest.pick({
  printer: true,
  tray: true,
  sides: true,
  imposition: true,
  ink: true,
  paper: true,
  despite_margins: true,
}).extend({ holds: z.enum(['letters', 'envelopes']) });
export type RunPrintRequest = z.infer<typeof RunPrintRequest>;

/** One printing of a letter or its envelope, as it stands in the ledger. */
export const Print = z
  .strictObject({
    id: idSchema('print'),
    object: z.literal('print'),
    letter: idSchema('letter'),
    revision: z.int(),
    holds: z.enum(['letter', 'envelope']),
    run: z
      .strictObject({ id: idSchema('printRun'), number: z.int().min(1) })
      .nullable()
      .describe('The run that it belongs to, and its number in the pile.'),
    printer: PrinterName,
    state: PrintState,
    reason: z.string().nullable().describe('Why it waits, failed or is unsure; never anything of the letter.'),
    warnings: z
      .array(z.string())
      .describe(
        'What people should know though it is printed, such as ink in the printer’s margins, or paper that has to be put in first.',
      ),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Print' });
export type Print = z.infer<typeof Print>;
export const PrintList = listOf(Print);

/** `POST /v1/prints/:id/answer`: what a person found in the tray. */
export const PrintAnswerBody = z.strictObject({ answer: PrintAnswer });
