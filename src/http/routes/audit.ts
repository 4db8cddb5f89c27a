import { z } from 'zod';
import { listAudit } from '../../storage/audit.js';
import type { AuditRow } from '../../storage/schema.js';
import { ok } from '../answer.js';
import { AuditList } from '../contract/history.js';
import { PageQuery } from '../contract/lists.js';
import { defined } from '../defined.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { actorView, namesIn } from './letter-history.js';

/** The entry's own number is no secret and cannot be more than wrong, so it is the cursor. */
const AuditQuery = PageQuery.omit({ before: true }).extend({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'expected a cursor from next_cursor')
    .transform(Number)
    .optional(),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional(),
  actor_id: z
    .string()
    .regex(/^[a-z]{3}_[0-9a-z]{26}$/)
    .optional(),
});

/** The house's own book. */
export function auditRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/audit',
      access: { client: false, staff: [] },
      summary: 'Who did what to which thing, newest first.',
      tag: 'Administration',
      query: AuditQuery,
      answers: { 200: AuditList },
      async handle({ query: { limit, after, action, actor_id } }) {
        const wanted = { limit: limit + 1, ...defined({ beforeSeq: after, action, actorId: actor_id }) };
        const entries = await listAudit(db, wanted);
        const shown = entries.slice(0, limit);
        const names = await namesIn(db, shown);
        const hasMore = entries.length > limit;
        return ok({
          object: 'list',
          data: shown.map((entry) => ({ ...viewAudit(entry), actor: actorView(entry, names) })),
          has_more: hasMore,
          next_cursor: hasMore ? String(shown.at(-1)?.seq) : null,
        });
      },
    }),
  ];
}

function viewAudit({ id, action, letterId, subject, revision, fromState, toState, at }: AuditRow) {
  return {
    id,
    object: 'audit_entry' as const,
    action,
    letter_id: letterId,
    subject,
    revision,
    from: fromState?.status ?? null,
    to: toState?.status ?? null,
    at: at.toISOString(),
  };
}
