import type { Catalogue } from '../catalogue/catalogue.js';
import { composeEnvelope } from '../composition/compose-envelope.js';
import { AddressDoesNotFit, UnwritableAddress } from '../composition/errors.js';
import { LetterParts } from '../letter/parts.js';
import { assembleEnvelope } from '../writing/assemble-envelope.js';
import { AddressOutOfSight, assembleLetter, type WritingOrder } from '../writing/assemble-letter.js';
import type { FieldError } from './contract/problem.js';

/** A letter as its envelope knows it: who writes to whom, how and on what, but no word of it. */
export type EnvelopedLetter = Required<Omit<WritingOrder, 'parts'>>;

/** Whatever the letter says, its address stands above. */
const NOTHING_YET = LetterParts.parse({ body: ['.'] });

/**
 * Why the letter's addresses could not be written on the envelope that it names, or would not show in its window; nothing where
 * all is well.
 */
export async function envelopeErrors(catalogue: Catalogue, order: EnvelopedLetter): Promise<FieldError[]> {
  const { recipient, sender } = order;
  const envelope = order.envelope ? catalogue.envelopes.get(order.envelope) : undefined;
  if (!envelope) return [];
  try {
    if (envelope.window) await assembleLetter(catalogue, { ...order, parts: NOTHING_YET });
    if (recipient) composeEnvelope(await assembleEnvelope(catalogue, { ...order, envelope, recipient, sender }));
    return [];
  } catch (error) {
    return [fieldErrorOf(error)];
  }
}

function fieldErrorOf(error: unknown): FieldError {
  if (error instanceof AddressOutOfSight) {
    return { path: 'envelope', code: error.code, message: `${error.message}: choose other stationery or another.` };
  }
  if (error instanceof AddressDoesNotFit) {
    const message = `${error.message}: shorten it, or choose a larger envelope.`;
    return { path: `${error.whose}.address`, code: error.code, message };
  }
  if (error instanceof UnwritableAddress) {
    const message = `${error.message}, in which it is to be written.`;
    return { path: error.whose, code: 'unwritable_character', message };
  }
  throw error;
}
