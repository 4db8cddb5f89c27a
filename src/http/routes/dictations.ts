import { dictationFrom } from '../../dictation/dictated-letter.js';
import { viewOf } from '../../dictation/view.js';
import { LetterParts } from '../../letter/parts.js';
import { ok } from '../answer.js';
import { CLIENTS_AND_STAFF } from '../caller.js';
import { DictatedLetter, DictationRequest } from '../contract/dictations.js';
import { invalidRequest } from '../http-problem.js';
import { LETTER_BODY } from '../read-body.js';
import { defineRoute, type Route } from '../route.js';

/** Spoken words become a letter's parts; live dictation is `dictation-line.ts`. */
export function dictationRoutes(): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/dictations',
      access: CLIENTS_AND_STAFF,
      summary: 'Turns utterances into the parts of a letter, with each decision explained; nothing is kept.',
      tag: 'Letters',
      body: DictationRequest,
      bodyLimit: LETTER_BODY,
      answers: { 200: DictatedLetter },
      handle({ body }) {
        const { text, parts, decisions, notices, asleep } = viewOf(dictationFrom(body));
        const whole = LetterParts.safeParse(parts);
        if (!whole.success) throw invalidRequest([TOO_LONG]);
        return ok({ object: 'dictation', text, parts: whole.data, decisions, notices, asleep });
      },
    }),
  ];
}

const TOO_LONG = { path: 'utterances', code: 'too_long', message: 'Expected no more than a letter holds.' };
