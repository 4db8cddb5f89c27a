import type { Catalogue } from '../catalogue/catalogue.js';
import { AddressDoesNotFit, UnwritableLetter } from '../composition/errors.js';
import { AddressOutOfSight, assembleLetter, type WritingOrder } from '../writing/assemble-letter.js';
import type { FieldError } from './contract/problem.js';

/** Why the recipient's address would not show in the window of the envelope; nothing where it does, or there is no window. */
export async function windowErrors(catalogue: Catalogue, order: WritingOrder): Promise<FieldError[]> {
  const window = order.envelope ? catalogue.envelopes.get(order.envelope)?.window : null;
  if (!window) return [];
  try {
    await assembleLetter(catalogue, order);
    return [];
  } catch (error) {
    if (error instanceof AddressOutOfSight) {
      return [{ path: 'envelope', code: error.code, message: `${error.message}: choose other stationery or another.` }];
    }
    if (error instanceof AddressDoesNotFit) {
      return [{ path: 'recipient.address', code: error.code, message: `${error.message}: shorten it.` }];
    }
    if (error instanceof UnwritableLetter) {
      return [
        { path: 'recipient', code: 'unwritable_character', message: `${error.message}, which shows the address.` },
      ];
    }
    throw error;
  }
}
