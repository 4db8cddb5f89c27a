import { partsFromText } from '../../src/letter/parts-from-text.js';
import { plainText } from '../../src/letter/reading-order.js';
import { StyleOptions } from '../../src/letter/style.js';
import type { Actor } from '../../src/storage/actor.js';
import { createClient } from '../../src/storage/clients.js';
import type { Database } from '../../src/storage/database.js';
import { newId } from '../../src/storage/ids.js';
import type { RevisionContent } from '../../src/storage/revisions.js';
import type { ClientRow, LetterRow, StaffRow } from '../../src/storage/schema.js';
import { createStaff } from '../../src/storage/staff.js';
import { type Submission, submitLetter } from '../../src/storage/submit-letter.js';

const SYSTEM: Actor = { kind: 'system', id: null };

export const DEAR_CATHERINE = `Dear Catherine,

I've been sitting here thinking about all the things I wanted to apologize to you for.

Your friend,
Theodore`;

/** A revision with everything in it that is not the point of a test. */
export function revisionOf(text = DEAR_CATHERINE, changes: Partial<RevisionContent> = {}): RevisionContent {
  const parts = partsFromText(text);
  return {
    content: { text },
    parts,
    text: plainText(parts),
    style: { ...StyleOptions.parse({}), seed: 7 },
    stationery: 'plain-a5',
    envelope: null,
    language: 'en',
    recipient: { name: 'Catherine Klausen', address: null },
    sender: { name: 'Theodore', address: null },
    ...changes,
  };
}

/** A client who trusts the house: its letters need no review, and leave at once. */
export function trustingClient(db: Database): Promise<ClientRow> {
  return createClient(db, { name: 'Trusting', reviewPolicy: 'optional', cancelWindowSeconds: 0 }, SYSTEM);
}

export function carefulClient(db: Database, cancelWindowSeconds = 300): Promise<ClientRow> {
  return createClient(db, { name: 'Careful', cancelWindowSeconds }, SYSTEM);
}

export function reviewer(db: Database): Promise<StaffRow> {
  const email = `${newId('staff')}@letters.example`;
  return createStaff(db, { email, name: 'Paul', passwordHash: 'none', roles: ['reviewer'] }, SYSTEM);
}

type Wishes = Partial<Omit<Submission, 'clientId' | 'revision'>> & { readonly revision?: RevisionContent };

/** Hands in a live letter of this client, with the review its policy asks for. */
export function submit(db: Database, client: ClientRow, wishes: Wishes = {}): Promise<LetterRow> {
  const submission: Submission = {
    clientId: client.id,
    mode: 'live',
    staffId: null,
    review: client.reviewPolicy === 'optional' ? 'not_required' : 'required',
    method: 'download',
    sendAt: null,
    metadata: {},
    draft: false,
    revision: revisionOf(),
    ...wishes,
  };
  return submitLetter(db, submission, { kind: 'client', id: client.id });
}
