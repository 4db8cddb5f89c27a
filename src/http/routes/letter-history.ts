import { z } from 'zod';
import type { StaffId } from '../../letter/ids.js';
import { auditOfLetter } from '../../storage/audit.js';
import type { Database } from '../../storage/database.js';
import { findLetter } from '../../storage/letters.js';
import { staffNames } from '../../storage/review-letter.js';
import { findRevision } from '../../storage/revisions.js';
import type { AuditRow } from '../../storage/schema.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF, type KnownCaller } from '../caller.js';
import { type HistoryEntry, LetterHistory } from '../contract/history.js';
import { LetterRevision } from '../contract/revisions.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { wholeList } from '../whole-list.js';
import { LetterParams, scopeOf } from '../whose.js';

const RevisionParams = LetterParams.extend({
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** What happened to a letter, and what it said before. */
export function letterHistoryRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/letters/:id/history',
      access: CLIENTS_AND_STAFF,
      summary: 'Every step of the letter’s life, oldest first.',
      tag: 'Letters',
      params: LetterParams,
      answers: { 200: LetterHistory },
      async handle({ caller, params }) {
        const letter = await findLetter(db, params.id, scopeOf(caller));
        const entries = await auditOfLetter(db, letter.id);
        const names = await namesIn(db, entries);
        return ok(wholeList(entries.map((entry) => viewEntry(entry, caller, names))));
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/letters/:id/revisions/:number',
      access: CLIENTS_AND_STAFF,
      summary: 'What the letter said at an earlier revision.',
      tag: 'Letters',
      params: RevisionParams,
      answers: { 200: LetterRevision },
      async handle({ caller, params }) {
        const letter = await findLetter(db, params.id, scopeOf(caller));
        const { number, text, style, stationery, createdAt } = await findRevision(db, letter.id, params.number);
        const created_at = createdAt.toISOString();
        return ok({ object: 'revision', revision: number, text, style, stationery, created_at });
      },
    }),
  ];
}

/** The names of the staff who appear as actors. */
export function namesIn(db: Database, entries: readonly AuditRow[]): Promise<Map<StaffId, string>> {
  const ids = new Set(entries.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' ? [actorId] : [])));
  return staffNames(db, [...ids].filter(isStaffId));
}

function isStaffId(id: string | null): id is StaffId {
  return id?.startsWith('stf_') ?? false;
}

/** Who did it. Clients see that it was one of the staff, not which. */
export function actorView({ actorKind, actorId }: AuditRow, names: ReadonlyMap<StaffId, string> | null) {
  if (actorKind === 'staff' && names === null) return { kind: actorKind, id: null, name: null };
  return { kind: actorKind, id: actorId, name: isStaffId(actorId) ? (names?.get(actorId) ?? null) : null };
}

function viewEntry(entry: AuditRow, reader: KnownCaller, names: ReadonlyMap<StaffId, string>): HistoryEntry {
  const { id, action, revision, fromState, toState, note, at } = entry;
  return {
    id,
    object: 'history_entry',
    action,
    actor: actorView(entry, reader.kind === 'staff' ? names : null),
    revision,
    from: fromState?.status ?? null,
    to: toState?.status ?? null,
    note,
    at: at.toISOString(),
  };
}
