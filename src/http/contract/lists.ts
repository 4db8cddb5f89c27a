import { z } from 'zod';

/** Where the next page of a list begins; opaque, from `next_cursor`. */
const Cursor = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[\w-]+$/, 'expected a cursor from next_cursor');

/** Query fields which every list takes. */
export const PageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'expected a number from 1 to 100')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(20),
  after: Cursor.optional().describe('The `next_cursor` of a page: what follows it.'),
  before: Cursor.optional().describe('The `next_cursor` of a page: what comes before its end.'),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list, and where the next one begins. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    object: z.literal('list'),
    data: z.array(item),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  });
}
