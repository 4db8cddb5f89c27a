import { holdingApproval } from '../../proofreading/approval.js';
import { findLetter } from '../../storage/letters.js';
import { findProof } from '../../storage/proofs.js';
import { claimForReview, decideReview, unclaimReview } from '../../storage/review-letter.js';
import { countReviewQueue } from '../../storage/review-queue.js';
import type { LetterRow } from '../../storage/schema.js';
import { noContent, ok } from '../answer.js';
import type { StaffCaller } from '../caller.js';
import { Letter } from '../contract/letters.js';
import { ReviewClaim, ReviewDecision, ReviewQueue } from '../contract/reviews.js';
import { HttpProblem } from '../http-problem.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { claimView, viewLetter } from '../views/letter-view.js';
import { LetterParams, staffActor } from '../whose.js';

const REVIEWERS = { client: false, staff: ['reviewer'] } as const;
const OF_A_REVIEW = { access: REVIEWERS, params: LetterParams, tag: 'Review' } as const;

/** Reading letters before they leave the house. */
export function reviewRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/review-queue',
      access: REVIEWERS,
      summary: 'How many letters wait for a reviewer, and in whose hands they are.',
      tag: 'Review',
      answers: { 200: ReviewQueue },
      handle: async ({ caller }) => ok({ object: 'review_queue', ...(await countReviewQueue(db, caller.staffId)) }),
    }),
    defineRoute({
      ...OF_A_REVIEW,
      method: 'post',
      path: '/v1/letters/:id/claim',
      summary: 'Holds a written letter for this reviewer, or renews the hold.',
      answers: { 200: ReviewClaim },
      problems: ['already_claimed', 'illegal_state'],
      async handle({ caller, params, requestId }) {
        const letter = await claimForReview(db, params.id, staffActor(caller, requestId));
        return ok(claimView(letter, new Map([[caller.staffId, caller.name]]), caller.staffId));
      },
    }),
    defineRoute({
      ...OF_A_REVIEW,
      method: 'delete',
      path: '/v1/letters/:id/claim',
      summary: 'Lets a held letter go back to those that wait.',
      answers: { 204: 'nothing' },
      problems: ['already_claimed', 'illegal_state'],
      async handle({ caller, params, requestId }) {
        const letter = await findLetter(db, params.id, 'all');
        if (letter.claimedBy !== null && letter.claimedBy !== caller.staffId) {
          throw new HttpProblem(
            'already_claimed',
            'Only whoever holds the letter can let it go; the hold lapses by itself.',
          );
        }
        if (letter.review === 'in_review') await unclaimReview(db, params.id, staffActor(caller, requestId));
        return noContent();
      },
    }),
    defineRoute({
      ...OF_A_REVIEW,
      method: 'post',
      path: '/v1/letters/:id/review',
      summary: 'Approves, returns or rejects the revision that the reviewer was shown.',
      body: ReviewDecision,
      answers: { 200: Letter },
      problems: ['stale_revision', 'illegal_state', 'findings_unresolved'],
      async handle({ caller, params, body, requestId }) {
        const letter = await findLetter(db, params.id, 'all');
        refuseOwnWork(letter, caller, body.decision);
        if (body.decision === 'approve') await refuseUnresolved(letter, body);
        const decided = await decideReview(db, params.id, body, staffActor(caller, requestId));
        return ok(await viewLetter(db, decided, caller));
      },
    }),
  ];

  async function refuseUnresolved(letter: LetterRow, { revision, overrides }: ReviewDecision): Promise<void> {
    const proof = await findProof(db, letter.id, revision);
    const given = overrides.map(({ finding_id, reason }) => ({ findingId: finding_id, reason }));
    const holding = holdingApproval(proof?.findings ?? [], given);
    if (holding.length === 0) return;
    throw new HttpProblem('findings_unresolved', 'Resolve each finding, or override it with a reason.', {
      errors: holding.map(({ id }) => ({
        path: 'overrides',
        code: 'finding_unresolved',
        message: `The finding ${id} holds the approval.`,
      })),
    });
  }
}

/** Four eyes: nobody approves what they wrote themselves. An admin may, where a house has only one person. */
function refuseOwnWork(letter: LetterRow, { staffId, roles }: StaffCaller, decision: ReviewDecision['decision']): void {
  if (decision !== 'approve' || letter.staffId !== staffId || roles.includes('admin')) return;
  throw new HttpProblem('not_allowed', 'You wrote this letter: somebody else must approve it.');
}
