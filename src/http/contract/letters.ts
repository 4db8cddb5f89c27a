import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { Correspondent, LanguageTag, LetterContent, Metadata } from '../../letter/letter.js';
import { LetterParts } from '../../letter/parts.js';
import { DeliveryState, LetterStatus, ReviewState, WritingState } from '../../letter/states.js';
import { StyleOptions } from '../../letter/style.js';
import { recordText } from '../../letter/text.js';
import { CatalogueName, Link, Mode, Timestamp } from './common.js';
import { Finding, Preflight } from './findings.js';
import { ReviewClaim, ReviewOutcome } from './reviews.js';

export const DeliveryMethod = z.enum(['download', 'print']);
export type DeliveryMethod = z.infer<typeof DeliveryMethod>;

/** How the letter is to leave the house. */
export const DeliveryOptions = z.strictObject({
  method: DeliveryMethod.default('download'),
  /** Not before this moment, at most 180 days from now; null: as soon as it is approved. */
  send_at: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type DeliveryOptions = z.infer<typeof DeliveryOptions>;

/** Fields of a letter that make a new revision when they change. */
const revisable = {
  recipient: Correspondent.nullable(),
  sender: Correspondent.nullable(),
  content: LetterContent,
  style: StyleOptions,
  stationery: CatalogueName,
  envelope: CatalogueName.nullable(),
  language: LanguageTag,
};

/** `POST /v1/letters`. Only `content` is needed. */
export const SubmitLetter = z.strictObject({
  recipient: revisable.recipient.default(null),
  sender: revisable.sender.default(null),
  content: revisable.content,
  style: revisable.style.prefault({}),
  stationery: revisable.stationery.default('plain-a5'),
  envelope: revisable.envelope.default(null),
  language: revisable.language.default('en'),
  /** `not_required` is granted only where the client's policy allows it. */
  review: z.enum(['required', 'not_required']).default('required'),
  delivery: DeliveryOptions.prefault({}),
  metadata: Metadata.default({}),
  /** Kept as a draft until `POST …/submit`. */
  draft: z.boolean().default(false),
  /** Staff only: for which client it is written; else it is the house's own letter. */
  client_id: idSchema('client').optional(),
  /** Staff only, `live` where absent; a client's mode is its key's. */
  mode: Mode.optional(),
});
export type SubmitLetter = z.infer<typeof SubmitLetter>;
export type SubmitLetterInput = z.input<typeof SubmitLetter>;

/** `PATCH /v1/letters/:id`: what is absent stays as it is. `style` is merged field by field. */
export const ReviseLetter = z
  .strictObject({
    /** The revision the change was made on; where given, a newer one answers 409 `stale_revision`. */
    revision: z.int().min(1).optional(),
    recipient: revisable.recipient.optional(),
    sender: revisable.sender.optional(),
    content: revisable.content.optional(),
    style: z.strictObject(partialStyle()).optional(),
    stationery: revisable.stationery.optional(),
    envelope: revisable.envelope.optional(),
    language: revisable.language.optional(),
    metadata: Metadata.optional(),
    /** Staff only, of a draft: for which client it is written. */
    client_id: idSchema('client').optional(),
  })
  .refine((change) => Object.entries(change).some(([field, value]) => field !== 'revision' && value !== undefined), {
    message: 'expected at least one field to change',
  });
export type ReviseLetter = z.infer<typeof ReviseLetter>;
export type ReviseLetterInput = z.input<typeof ReviseLetter>;

/** A style of which only what is to change is given: no field is filled in with a default. */
function partialStyle() {
  const { hand, ink, slant, neatness, hyphenation, ...optional } = StyleOptions.shape;
  return {
    ...optional,
    hand: hand.unwrap().optional(),
    ink: ink.unwrap().optional(),
    slant: slant.unwrap().optional(),
    neatness: neatness.unwrap().optional(),
    hyphenation: hyphenation.unwrap().optional(),
  };
}

/** Images of a written page. */
export const LetterPage = z.strictObject({ number: z.int().min(1), svg: Link, png: Link });

/** Why a letter could not be written, and what to do about it. */
export const LetterFailure = z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() });
export type LetterFailure = z.infer<typeof LetterFailure>;

const identity = {
  id: idSchema('letter'),
  object: z.literal('letter'),
  mode: Mode,
  client_id: idSchema('client'),
  status: LetterStatus,
  writing: WritingState,
  review: ReviewState,
  delivery: DeliveryState,
  revision: z.int().min(1),
  stationery: z.string(),
  language: z.string(),
  metadata: z.record(z.string(), z.string()),
  failure: LetterFailure.nullable(),
  /** Who is reviewing it; staff only. */
  claim: ReviewClaim.nullable().optional(),
  created_at: Timestamp,
  updated_at: Timestamp,
};

/** Where a letter's things are. Null what is not there yet. */
export const LetterLinks = z.strictObject({
  self: Link,
  history: Link,
  pdf: Link.nullable(),
  strokes: Link.nullable(),
});

/** A letter, with its current revision. */
export const Letter = z.strictObject({
  ...identity,
  client_name: z.string(),
  /** How and when it leaves: `release_at` is set once it is approved. */
  dispatch: z.strictObject({ method: DeliveryMethod, send_at: Timestamp.nullable(), release_at: Timestamp.nullable() }),
  recipient: Correspondent.nullable(),
  sender: Correspondent.nullable(),
  /** As it was handed in. */
  content: LetterContent,
  /** What is written, part by part; null until it is known (a recording not yet transcribed). */
  parts: LetterParts.nullable(),
  /** The letter's plain text in reading order. */
  text: z.string(),
  style: StyleOptions.extend({ seed: z.int() }),
  envelope: z.string().nullable(),
  pages: z.array(LetterPage),
  findings: z.array(Finding),
  preflight: Preflight.nullable(),
  /** What the review came to, on this revision. */
  outcome: ReviewOutcome.nullable(),
  /** What the last review of a revision before this one came to. */
  earlier_outcome: ReviewOutcome.nullable(),
  links: LetterLinks,
});
export type Letter = z.infer<typeof Letter>;

/** A letter in a list: enough to recognise it by. */
export const LetterSummary = z.strictObject({
  ...identity,
  client_name: z.string(),
  recipient_name: z.string().nullable(),
  /** How many things a careful reader would ask about, and how many of them hold the approval. */
  findings: z.strictObject({ count: z.int().min(0), holding: z.int().min(0) }),
  /** How the text begins, up to 160 characters. */
  excerpt: z.string(),
  hand: z.string(),
  page_count: z.int().nullable(),
  first_page: Link.nullable(),
  links: z.strictObject({ self: Link }),
});
export type LetterSummary = z.infer<typeof LetterSummary>;

/** Download addresses that need no key, until they expire. */
export const SignedLinks = z.strictObject({
  object: z.literal('links'),
  expires_at: Timestamp,
  pdf: z.string(),
  pages: z.array(z.strictObject({ number: z.int(), svg: z.string(), png: z.string() })),
});

/** `POST /v1/letters/:id/posted`. */
export const MarkPosted = z.strictObject({ tracking: recordText(100).trim().min(1).nullable().default(null) });
