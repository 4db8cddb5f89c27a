import { createHash, randomBytes } from 'node:crypto';

/** 32 characters, so that five bits of each byte pick one without a bias; none is mistaken for a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A secret of 260 bits in characters that survive copying by hand. */
export function newSecret(): string {
  return Array.from(randomBytes(52), (byte) => ALPHABET[byte & 31]).join('');
}

/**
 * What is kept of a secret. A plain hash is right for secrets that are chance through and through:
 * nobody can guess 260 bits, however fast the hash is.
 */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
