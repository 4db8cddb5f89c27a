import type { ProofreadingContext } from '../src/proofreading/context.js';
import type { Database } from '../src/storage/database.js';
import { otherRecipients } from '../src/storage/other-recipients.js';
import type { Claim } from '../src/storage/write-proof.js';

/** What is known around a letter when it is read: its people, other people of the same client, and the day. */
export async function proofreadingContext(db: Database, { letter, revision }: Claim): Promise<ProofreadingContext> {
  const { language, recipient, sender } = revision;
  const now = new Date();
  return {
    locale: language,
    today: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() },
    otherNames: await otherRecipients(db, letter),
    ...(recipient ? { recipient: recipient.name } : {}),
    ...(sender ? { sender: sender.name } : {}),
  };
}
