import { randomBytes } from 'node:crypto';
import { type IdKind, type IdOf, idFrom } from '../letter/ids.js';

/** A new id that nobody can guess: 130 bits of chance. */
export function newId<K extends IdKind>(kind: K): IdOf<K> {
  return idFrom(kind, randomBytes(26));
}
