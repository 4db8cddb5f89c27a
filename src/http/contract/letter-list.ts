import { z } from 'zod';
import { Metadata } from '../../letter/letter.js';
import { DeliveryState, LetterStatus, ReviewState, WritingState } from '../../letter/states.js';
import { recordText } from '../../letter/text.js';
import { CatalogueName, Mode } from './common.js';
import { LetterSummary } from './letters.js';
import { listOf, PageQuery } from './lists.js';

const Moment = z.iso.datetime({ offset: true });

const Filters = PageQuery.extend({
  status: LetterStatus.optional(),
  writing: WritingState.optional(),
  review: ReviewState.optional(),
  delivery: DeliveryState.optional(),
  hand: CatalogueName.optional(),
  q: recordText(200)
    .trim()
    .min(1)
    .optional()
    .describe('Words that the text, the recipient’s or the sender’s name holds.'),
  'created_at[gte]': Moment.optional(),
  'created_at[lt]': Moment.optional(),
  metadata: Metadata.optional().describe('Pairs that the letter has: `metadata[order]=1024`.'),
  sort: z.enum(['created_at', '-created_at', 'updated_at', '-updated_at']).default('-created_at'),
  claim: z
    .enum(['mine', 'free'])
    .optional()
    .describe('Staff only: letters that the asker holds for review, or that nobody holds.'),
  mode: Mode.optional().describe('Staff only; a client’s mode is its key’s.'),
});

/** `GET /v1/letters?status=…&q=…&created_at[gte]=…&metadata[order]=…`; every filter narrows the list. */
export const LetterListQuery = z.preprocess(gatherMetadata, Filters);
export type LetterListQuery = z.infer<typeof LetterListQuery>;

const METADATA_FIELD = /^metadata\[(.+)\]$/s;

/** `metadata[order]=1024` becomes `metadata: {order: '1024'}`. */
function gatherMetadata(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  const entries = Object.entries(query).map(
    ([field, value]) => [METADATA_FIELD.exec(field)?.[1], field, value] as const,
  );
  const pairs = entries.flatMap(([key, , value]) => (key === undefined ? [] : [[key, value]]));
  const others = entries.flatMap(([key, field, value]) => (key === undefined ? [[field, value]] : []));
  return { ...Object.fromEntries(others), ...(pairs.length > 0 ? { metadata: Object.fromEntries(pairs) } : {}) };
}

export const LetterList = listOf(LetterSummary);
export type LetterList = z.infer<typeof LetterList>;
