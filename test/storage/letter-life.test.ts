import { sql } from 'kysely';
import { IllegalTransition, StaleRevision } from '../../src/letter/errors.js';
import { auditOfLetter } from '../../src/storage/audit.js';
import { changeClient } from '../../src/storage/clients.js';
import type { Database } from '../../src/storage/database.js';
import { cancelLetter, releaseDueLetters, releaseLetter } from '../../src/storage/deliver-letter.js';
import { ClaimedByAnother, NotFound, ReviewRequired, TooManyOpenLetters } from '../../src/storage/errors.js';
import { eventsOfLetter } from '../../src/storage/events.js';
import { findLetter, stateOf } from '../../src/storage/letters.js';
import { claimForReview, decideReview, decisionsOfLetter, dropLapsedClaims } from '../../src/storage/review-letter.js';
import { reviseLetter } from '../../src/storage/revise-letter.js';
import type { LetterRow } from '../../src/storage/schema.js';
import { submitDraft } from '../../src/storage/submit-letter.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { carefulClient, reviewer, revisionOf, submit, trustingClient } from '../support/stored-letters.js';
import { write } from '../support/written-letters.js';

const SYSTEM = { kind: 'system', id: null } as const;
const approval = (letter: LetterRow) =>
  ({ revision: letter.revision, decision: 'approve', note: null, pins: [], overrides: [] }) as const;

describe('the life of a stored letter', () => {
  let database: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    database = await testDatabase();
    db = database.db;
  });
  afterAll(() => database.close());

  const staff = async () => ({ kind: 'staff', id: (await reviewer(db)).id }) as const;

  it('goes from submission to release, with one line in the book and one event for every step', async () => {
    const letter = await submit(db, await carefulClient(db, 0));
    const written = await write(db, letter);
    const by = await staff();
    await claimForReview(db, letter.id, by);
    const released = await decideReview(db, letter.id, approval(written), by);
    expect(released).toMatchObject({ status: 'released', review: 'approved', delivery: 'released' });

    const book = await auditOfLetter(db, letter.id);
    expect(book.map(({ action }) => action)).toEqual([
      'create',
      'start_writing',
      'finish_writing',
      'claim_review',
      'decide',
      'release',
    ]);
    expect(book.at(-1)!.toState).toEqual({ ...stateRecordOf(released) });
    for (const [index, entry] of book.slice(1).entries()) expect(entry.fromState).toEqual(book[index]!.toState);
    const told = (await eventsOfLetter(db, letter.id)).map(({ type }) => type);
    expect(told).toEqual([
      'letter.created',
      'letter.writing',
      'letter.written',
      'letter.in_review',
      'letter.approved',
      'letter.released',
    ]);
  });

  it('waits the cancel window after approval, in which its client can still cancel it', async () => {
    const client = await carefulClient(db, 300);
    const letter = await write(db, await submit(db, client));
    const approved = await decideReview(db, letter.id, approval(letter), await staff());
    expect(approved.status).toBe('approved');
    expect(approved.releaseAt!.getTime() - approved.updatedAt.getTime()).toBeCloseTo(300_000, -3);
    expect(await releaseDueLetters(db)).not.toContain(letter.id);
    const scope = { clientId: client.id, mode: 'live' } as const;
    expect((await cancelLetter(db, letter.id, scope, { kind: 'client', id: client.id })).status).toBe('cancelled');
  });

  it('leaves by itself when its time has come, once, however many look', async () => {
    const letter = await write(db, await submit(db, await carefulClient(db, 300)));
    await decideReview(db, letter.id, approval(letter), await staff());
    await sql`update letters set release_at = now() - interval '1 second' where id = ${letter.id}`.execute(db);
    const found = await Promise.all(Array.from({ length: 4 }, () => releaseDueLetters(db)));
    expect(found.flat().filter((id) => id === letter.id)).toHaveLength(1);
    await expect(releaseLetter(db, letter.id, SYSTEM)).rejects.toThrow(IllegalTransition);
  });

  it('does not leave before the day it was asked for', async () => {
    const sendAt = new Date(Date.now() + 3 * 86_400_000);
    const letter = await write(db, await submit(db, await carefulClient(db, 0), { sendAt }));
    const approved = await decideReview(db, letter.id, approval(letter), await staff());
    expect(approved).toMatchObject({ delivery: 'scheduled', releaseAt: sendAt });
  });

  it('needs no review where the client asked for none and may', async () => {
    const free = await write(db, await submit(db, await trustingClient(db)));
    expect(free).toMatchObject({ review: 'not_required', delivery: 'released' });
    await expect(submit(db, await carefulClient(db), { review: 'not_required' })).rejects.toThrow(ReviewRequired);
  });

  it('starts again with a new revision: the old approval no longer counts, and a stale one is refused', async () => {
    const client = await carefulClient(db);
    const letter = await write(db, await submit(db, client));
    const by = await staff();
    await decideReview(db, letter.id, approval(letter), by);
    const change = { basedOn: 1, revision: revisionOf('Dear Catherine,\n\nI changed my mind.') };
    const revised = await reviseLetter(db, letter.id, 'all', change, SYSTEM);
    expect(revised).toMatchObject({
      revision: 2,
      writing: 'queued',
      review: 'waiting',
      delivery: 'held',
      releaseAt: null,
    });
    await expect(reviseLetter(db, letter.id, 'all', change, SYSTEM)).rejects.toThrow(StaleRevision);
    await write(db, revised);
    await expect(decideReview(db, letter.id, approval(letter), by)).rejects.toThrow(StaleRevision);
    await decideReview(db, letter.id, { ...approval(revised), decision: 'return', note: 'Too short' }, by);
    expect((await decisionsOfLetter(db, letter.id)).map(({ decision }) => decision)).toEqual(['approve', 'return']);
  });

  it('is decided by one of ten reviewers who decide at once, with one line in the book', async () => {
    const letter = await write(db, await submit(db, await carefulClient(db)));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, async (_, index) =>
        decideReview(db, letter.id, { ...approval(letter), decision: index % 2 ? 'approve' : 'reject' }, await staff()),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refusals.every((reason) => reason instanceof IllegalTransition)).toBe(true);
    expect((await auditOfLetter(db, letter.id)).filter(({ action }) => action === 'decide')).toHaveLength(1);
  });

  it('is held for one reviewer until the hold lapses', async () => {
    const letter = await write(db, await submit(db, await carefulClient(db)));
    const [first, second] = [await staff(), await staff()];
    await claimForReview(db, letter.id, first);
    await claimForReview(db, letter.id, first);
    await expect(claimForReview(db, letter.id, second)).rejects.toThrow(ClaimedByAnother);
    await sql`update letters set claimed_until = now() - interval '1 second' where id = ${letter.id}`.execute(db);
    expect(await dropLapsedClaims(db)).toBe(1);
    expect((await claimForReview(db, letter.id, second)).claimedBy).toBe(second.id);
  });

  it('is not there for another client, nor in the other mode', async () => {
    const client = await carefulClient(db);
    const letter = await submit(db, client);
    const others = [
      { clientId: (await carefulClient(db)).id, mode: 'live' },
      { clientId: client.id, mode: 'test' },
    ] as const;
    for (const scope of others) {
      await expect(findLetter(db, letter.id, scope)).rejects.toThrow(NotFound);
      await expect(cancelLetter(db, letter.id, scope, SYSTEM)).rejects.toThrow(NotFound);
    }
    expect((await findLetter(db, letter.id, { clientId: client.id, mode: 'live' })).id).toBe(letter.id);
  });

  it('waits at the desk as a draft until it is submitted', async () => {
    const draft = await submit(db, await carefulClient(db), { draft: true });
    expect(draft.status).toBe('draft');
    expect((await submitDraft(db, draft.id, 'all', SYSTEM)).status).toBe('queued');
    await expect(submitDraft(db, draft.id, 'all', SYSTEM)).rejects.toThrow(IllegalTransition);
  });

  it('is refused where its client has too many under way', async () => {
    const client = await changeClient(db, (await carefulClient(db)).id, { maxOpenLetters: 2 }, SYSTEM);
    await submit(db, client);
    await submit(db, client);
    await expect(submit(db, client)).rejects.toThrow(TooManyOpenLetters);
  });

  it('changes nothing at all when a step is refused', async () => {
    const letter = await submit(db, await carefulClient(db));
    const before = await auditOfLetter(db, letter.id);
    await expect(releaseLetter(db, letter.id, SYSTEM)).rejects.toThrow(IllegalTransition);
    expect(await auditOfLetter(db, letter.id)).toEqual(before);
    expect(stateOf(await findLetter(db, letter.id, 'all'))).toEqual(stateOf(letter));
  });

  it('cannot have its book rewritten', async () => {
    const letter = await submit(db, await carefulClient(db));
    const rewrite = db.updateTable('audit').set({ action: 'nothing' }).where('letterId', '=', letter.id).execute();
    await expect(rewrite).rejects.toThrow('only ever added');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only ever added');
  });
});

function stateRecordOf({ revision, writing, review, delivery, status }: LetterRow) {
  return { revision, writing, review, delivery, status };
}
