import { randomInt } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.js';
import { nearestNames } from '../catalogue/nearest-names.js';
import { CONTENT_KINDS, type LetterContent } from '../letter/letter.js';
import { MAX_TEXT } from '../letter/limits.js';
import { plainText } from '../letter/reading-order.js';
import type { StyleOptions } from '../letter/style.js';
import type { RevisionContent } from '../storage/revisions.js';
import type { SubmitLetter } from './contract/letters.js';
import type { FieldError } from './contract/problem.js';
import { type EnvelopedLetter, envelopeErrors } from './envelope-errors.js';
import { invalidRequest } from './http-problem.js';
import { letterOfContent, type Shelf, settledContent } from './letter-of-content.js';
import { unwritableErrors } from './unwritable-errors.js';

/** What decides how a letter looks, as it was asked for. */
export type WantedRevision = Pick<
  SubmitLetter,
  'content' | 'stationery' | 'envelope' | 'language' | 'recipient' | 'sender'
> & { readonly style: StyleOptions };

/** More lines than the longest letter has; a text of nothing but line breaks would fill thousands of pages. */
const MAX_LINES = 2_000;

/**
 * Everything that is to be written, with nothing left open: the parts of the text, a seed, names that there are,
 * characters that the hand can write, addresses that its envelope can bear. What is found here can be mended by the caller; a worker
 * could only fail.
 * @throws HttpProblem `invalid_request` that names every wrong field
 */
export async function prepareRevision(
  catalogue: Catalogue,
  wanted: WantedRevision,
  shelf: Shelf,
): Promise<RevisionContent> {
  const revision = await prepareDraft(catalogue, wanted, shelf);
  await requireAddressable(catalogue, revision);
  return revision;
}

/** @throws HttpProblem `invalid_request` where its envelope cannot bear the addresses of a letter, or not show them */
export async function requireAddressable(catalogue: Catalogue, revision: EnvelopedLetter): Promise<void> {
  const errors = await envelopeErrors(catalogue, revision);
  if (errors.length > 0) throw invalidRequest(errors);
}

/**
 * As `prepareRevision`, for a letter that is still being worked on: what has been said is kept, though sheet and envelope do not
 * go together yet.
 * @throws HttpProblem `invalid_request`
 */
export async function prepareDraft(
  catalogue: Catalogue,
  wanted: WantedRevision,
  shelf: Shelf,
): Promise<RevisionContent> {
  const { stationery, envelope, language, recipient, sender } = wanted;
  const content = await settledContent(wanted.content, shelf);
  const parts = await letterOfContent(content, language, shelf);
  const text = plainText(parts);
  const errors = [...unknownNames(catalogue, wanted), ...tooLong(content, text)];
  if (errors.length > 0) throw invalidRequest(errors);
  const style = { ...wanted.style, seed: wanted.style.seed ?? randomInt(2 ** 32) };
  const order = { parts, style, stationery, language };
  const unwritable = await unwritableErrors(catalogue, content, order);
  if (unwritable.length > 0) throw invalidRequest(unwritable);
  return { content, parts, text, style, stationery, envelope, language, recipient, sender };
}

function unknownNames({ hands, stationery, envelopes }: Catalogue, { style, ...wanted }: WantedRevision): FieldError[] {
  return [
    ...unknownName('style.hand', 'unknown_hand', style.hand, hands.names),
    ...unknownName('style.signature_hand', 'unknown_hand', style.signature_hand, hands.names),
    ...unknownName('stationery', 'unknown_stationery', wanted.stationery, [...stationery.keys()]),
    ...unknownName('envelope', 'unknown_envelope', wanted.envelope ?? undefined, [...envelopes.keys()]),
  ];
}

/** An error with the nearest names, or nothing. The name itself is the caller's and is not repeated. */
export function unknownName(
  path: string,
  code: string,
  name: string | undefined,
  known: readonly string[],
): FieldError[] {
  if (name === undefined || known.includes(name)) return [];
  const nearest = nearestNames(name, known);
  const hint = nearest.length > 0 ? `the nearest are ${nearest.join(', ')}` : 'there are none yet';
  return [{ path, code, message: `There is none of this name; ${hint}.`, nearest }];
}

function tooLong(content: LetterContent, text: string): FieldError[] {
  const path = `content.${CONTENT_KINDS.find((kind) => content[kind] !== undefined)}`;
  if (text.length > MAX_TEXT) {
    return [{ path, code: 'too_long', message: `Expected at most ${MAX_TEXT} characters in all.` }];
  }
  const lines = (content.text ?? text).split('\n').length;
  return lines > MAX_LINES ? [{ path, code: 'too_many_lines', message: `Expected at most ${MAX_LINES} lines.` }] : [];
}
