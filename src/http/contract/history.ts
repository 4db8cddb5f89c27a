import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { Timestamp } from './common.js';
import { listOf } from './lists.js';

/** Who did something: a client's program, one of the staff, or the house itself. Names of staff are shown to staff. */
export const Actor = z
  .strictObject({
    kind: z.enum(['client', 'staff', 'system']),
    id: z.string().nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'Actor' });

/** One thing that happened to a letter. */
export const HistoryEntry = z
  .strictObject({
    id: z.string(),
    object: z.literal('history_entry'),
    action: z.string(),
    actor: Actor,
    revision: z.int().nullable(),
    from: z.string().nullable().describe('The summary status before and after.'),
    to: z.string().nullable(),
    note: z.string().nullable(),
    at: Timestamp,
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;
export const LetterHistory = listOf(HistoryEntry);

/** One line of the house's own book: who did what to which thing, and when. */
export const AuditEntry = z.strictObject({
  id: z.string(),
  object: z.literal('audit_entry'),
  action: z.string(),
  actor: Actor,
  letter_id: idSchema('letter').nullable(),
  subject: z.string().nullable(),
  revision: z.int().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  at: Timestamp,
});
export const AuditList = listOf(AuditEntry);
