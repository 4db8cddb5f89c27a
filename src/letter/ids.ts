import { z } from 'zod';

/** What an id names, by its prefix. Ids are the only way that letters appear in jobs, logs, metrics and URLs. */
const ID_PREFIXES = {
  letter: 'ltr',
  revision: 'rev',
  recording: 'rec',
  event: 'evt',
  client: 'cli',
  key: 'key',
  staff: 'stf',
  audit: 'aud',
  printer: 'prn',
  print: 'prt',
  picture: 'pic',
  printRun: 'run',
  letterTemplate: 'tmpl',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;
export type IdOf<K extends IdKind> = `${(typeof ID_PREFIXES)[K]}_${string}`;

export type LetterId = IdOf<'letter'>;
export type RevisionId = IdOf<'revision'>;
export type RecordingId = IdOf<'recording'>;
export type EventId = IdOf<'event'>;
export type ClientId = IdOf<'client'>;
export type KeyId = IdOf<'key'>;
export type StaffId = IdOf<'staff'>;
export type PrinterId = IdOf<'printer'>;
export type PrintId = IdOf<'print'>;
export type PictureId = IdOf<'picture'>;
export type PrintRunId = IdOf<'printRun'>;
export type LetterTemplateId = IdOf<'letterTemplate'>;

/** 26 characters of Crockford's base 32 in lower case: 130 bits, no letters that are mistaken for digits. */
const BODY = '[0-9a-hjkmnp-tv-z]{26}';

/** A schema for one kind of id. Anything else never reaches the database. */
export function idSchema<K extends IdKind>(kind: K) {
  const pattern = new RegExp(`^${ID_PREFIXES[kind]}_${BODY}$`);
  return z
    .custom<IdOf<K>>((value) => typeof value === 'string' && pattern.test(value), {
      message: `expected an id like ${ID_PREFIXES[kind]}_01h455vb4pex5vsknk084sn02q`,
    })
    .meta({ type: 'string', pattern: pattern.source });
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id from 26 random bytes (the caller's: this layer has no chance of its own). */
export function idFrom<K extends IdKind>(kind: K, randomBytes: Uint8Array): IdOf<K> {
  const body = Array.from(randomBytes.subarray(0, 26), (byte) => ALPHABET[byte & 31]).join('');
  return `${ID_PREFIXES[kind]}_${body}`;
}
