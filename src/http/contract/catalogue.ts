import { z } from 'zod';
import { Link } from './common.js';
import { listOf } from './lists.js';

/** A hand that letters can be written in. */
export const HandSummary = z
  .strictObject({
    object: z.literal('hand'),
    name: z.string(),
    title: z.string(),
    description: z.string(),
    category: z.enum(['cursive', 'formal', 'print']),
    scripts: z.array(z.string()).describe('ISO 15924 codes, the main one first.'),
    direction: z.enum(['ltr', 'rtl']),
    joined: z.boolean(),
    x_height_mm: z.number().describe('The size it is at ease with, millimetres.'),
    nib: z.string(),
    fallbacks: z
      .record(z.string(), z.string())
      .describe('Which hand writes a script that this one lacks, by ISO 15924 code.'),
    licence: z.string(),
    credit: z.string(),
    sample: Link.describe('A line written in it, as SVG.'),
    compiled: Link.describe('Everything a program needs to write with it.'),
  })
  .meta({ id: 'HandSummary' });
export type HandSummary = z.infer<typeof HandSummary>;
export const HandList = listOf(HandSummary);

export const InkSummary = z.strictObject({
  object: z.literal('ink'),
  name: z.string(),
  title: z.string(),
  colour: z.string(),
  sample: Link,
});
export const InkList = listOf(InkSummary);

export const NibSummary = z.strictObject({
  object: z.literal('nib'),
  name: z.string(),
  title: z.string(),
  width_mm: z.number(),
  sample: Link,
});
export const NibList = listOf(NibSummary);

/** A sheet that letters can be written on. */
export const StationerySummary = z
  .strictObject({
    object: z.literal('stationery'),
    name: z.string(),
    title: z.string(),
    description: z.string(),
    paper: z.strictObject({ width_mm: z.number(), height_mm: z.number(), colour: z.string() }),
    ruled: z.boolean(),
    sample: Link.describe('The empty sheet, as SVG.'),
    definition: Link.describe('The whole sheet as data, as `templates/stationery` describes it.'),
  })
  .meta({ id: 'StationerySummary' });
export type StationerySummary = z.infer<typeof StationerySummary>;
export const StationeryList = listOf(StationerySummary);

/** An envelope that letters can be sent in. */
export const EnvelopeSummary = z
  .strictObject({
    object: z.literal('envelope'),
    name: z.string(),
    title: z.string(),
    description: z.string(),
    paper: z.strictObject({ width_mm: z.number(), height_mm: z.number(), colour: z.string() }),
    window: z.boolean().describe('Whether the recipient is read through a window, and so not written on it.'),
    sample: Link.describe('The empty face, as SVG.'),
    definition: Link.describe('The whole envelope as data, as `templates/envelopes` describes it.'),
  })
  .meta({ id: 'EnvelopeSummary' });
export type EnvelopeSummary = z.infer<typeof EnvelopeSummary>;
export const EnvelopeList = listOf(EnvelopeSummary);

/** A pen plotter that pages can be drawn by. */
export const PlotterSummary = z.strictObject({
  object: z.literal('plotter'),
  name: z.string(),
  title: z.string(),
  description: z.string(),
  bed: z.strictObject({ width_mm: z.number(), height_mm: z.number() }),
});
export type PlotterSummary = z.infer<typeof PlotterSummary>;
export const PlotterList = listOf(PlotterSummary);
