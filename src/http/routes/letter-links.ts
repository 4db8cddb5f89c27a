import { z } from 'zod';
import { findLetter } from '../../storage/letters.js';
import { findProof } from '../../storage/proofs.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { SignedLinks } from '../contract/letters.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { createSignedLinks } from '../signed-links.js';
import { isReleased } from '../views/letter-view.js';
import { LetterParams, scopeOf } from '../whose.js';
import { notReady } from '../written-letter.js';

const FIVE_MINUTES = 300;
const WEEK = 7 * 24 * 3600;

const LinkQuery = z.strictObject({
  expires_in: z
    .string()
    .regex(/^\d{2,6}$/, `expected seconds from 60 to ${WEEK}`)
    .transform(Number)
    .pipe(z.int().min(60).max(WEEK))
    .default(FIVE_MINUTES)
    .describe('Seconds that the links hold: a minute to a week.'),
});

/** Addresses to hand on to somebody without a key: a browser, a print shop, a friend. */
export function letterLinkRoutes({ db, publicUrl, secret }: HttpServices): Route[] {
  const links = createSignedLinks(secret);
  return [
    defineRoute({
      method: 'get',
      path: '/v1/letters/:id/links',
      access: CLIENTS_AND_STAFF,
      summary: 'Signed download addresses that need no key and expire.',
      tag: 'Files',
      params: LetterParams,
      query: LinkQuery,
      answers: { 200: SignedLinks },
      problems: ['not_ready', 'illegal_state'],
      async handle({ caller, params, query }) {
        const letter = await findLetter(db, params.id, scopeOf(caller));
        const proof = await findProof(db, letter.id, letter.revision);
        if (!proof || !isReleased(letter)) throw notReady(letter);
        const until = new Date(Math.ceil(Date.now() / 1000 + query.expires_in) * 1000);
        const signed = links.queryFor(letter.id, until);
        const base = `${publicUrl}/v1/letters/${letter.id}`;
        return ok({
          object: 'links',
          expires_at: until.toISOString(),
          pdf: `${base}/pdf?${signed}`,
          pages: proof.pages.map(({ number }) => ({
            number,
            svg: `${base}/pages/${number}.svg?${signed}`,
            png: `${base}/pages/${number}.png?${signed}`,
          })),
        });
      },
    }),
  ];
}
