import { z } from 'zod';

/** A length on paper in millimetres; the bound keeps a slip of the keyboard from making a page of kilometres. */
export const Length = z.number().min(0).max(2000);

/** Blank edges of a page, in millimetres from the paper's own edges. */
export const Margins = z.strictObject({ top: Length, right: Length, bottom: Length, left: Length });
export type Margins = z.infer<typeof Margins>;
