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
  send_at: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .describe('Not before this moment, at most 180 days from now; null: as soon as it is approved.'),
});
export type DeliveryOptions = z.infer<typeof DeliveryOptions>;

/** Fields of a letter that make a new revision when they change. */
const revisable = {
  recipient: Correspondent.nullable().describe('To whom it goes; an envelope needs the address.'),
  sender: Correspondent.nullable().describe('From whom it comes; an address is written on the envelope too.'),
  content: LetterContent,
  style: StyleOptions,
  stationery: CatalogueName.describe('One of `GET /v1/stationery`.'),
  envelope: CatalogueName.nullable().describe(
    'One of `GET /v1/envelopes`; one with a window shows the address on the letter itself.',
  ),
  language: LanguageTag.describe(
    'What the letter is written in: for proofreading, hyphens and the direction of lines.',
  ),
};

const EXAMPLE = {
  content: { text: 'Dear Catherine,\n\nI have been sitting here thinking of you.\n\nYour friend,\nTheodore' },
  recipient: {
    name: 'Catherine Klausen',
    address: { line1: '12 Rosewood Avenue', city: 'Los Angeles', region: 'CA', postcode: '90012', country: 'US' },
  },
  style: { hand: 'la-belle-aurore', ink: 'sepia', seed: 7 },
  stationery: 'plain-a5',
  envelope: 'dl',
  metadata: { order: '1024' },
};

/** `POST /v1/letters`. Only `content` is needed. */
export const SubmitLetter = z
  .strictObject({
    recipient: revisable.recipient.default(null),
    sender: revisable.sender.default(null),
    content: revisable.content,
    style: revisable.style.prefault({}),
    stationery: revisable.stationery.default('plain-a5'),
    envelope: revisable.envelope.default(null),
    language: revisable.language.default('en'),
    review: z
      .enum(['required', 'not_required'])
      .default('required')
      .describe('`not_required` is granted only where the client’s policy allows it.'),
    delivery: DeliveryOptions.prefault({}).describe('How and when it leaves; the letter shows it as `dispatch`.'),
    metadata: Metadata.default({}).describe(
      'Up to 20 pairs of your own, to find the letter by: `GET /v1/letters?metadata[order]=1024`.',
    ),
    draft: z.boolean().default(false).describe('Kept as a draft until `POST …/submit`.'),
    client_id: idSchema('client')
      .optional()
      .describe('Staff only: for which client it is written; else it is the house’s own letter.'),
    mode: Mode.optional().describe('Staff only, `live` where absent; a client’s mode is its key’s.'),
  })
  .meta({ id: 'SubmitLetter', examples: [EXAMPLE] });
export type SubmitLetter = z.infer<typeof SubmitLetter>;
export type SubmitLetterInput = z.input<typeof SubmitLetter>;

/** `PATCH /v1/letters/:id`: what is absent stays as it is. `style` is merged field by field. */
export const ReviseLetter = z
  .strictObject({
    revision: z
      .int()
      .min(1)
      .optional()
      .describe('The revision the change was made on; where given, a newer one answers 409 `stale_revision`.'),
    recipient: revisable.recipient.optional(),
    sender: revisable.sender.optional(),
    content: revisable.content.optional(),
    style: z.strictObject(partialStyle()).optional(),
    stationery: revisable.stationery.optional(),
    envelope: revisable.envelope.optional(),
    language: revisable.language.optional(),
    metadata: Metadata.optional(),
    client_id: idSchema('client').optional().describe('Staff only, of a draft: for which client it is written.'),
  })
  .refine((change) => Object.entries(change).some(([field, value]) => field !== 'revision' && value !== undefined), {
    message: 'expected at least one field to change',
  })
  .meta({ id: 'ReviseLetter', examples: [{ revision: 1, style: { ink: 'blue-black' } }] });
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
export const LetterFailure = z
  .strictObject({ code: z.string(), message: z.string(), remedy: z.string() })
  .meta({ id: 'LetterFailure' });
export type LetterFailure = z.infer<typeof LetterFailure>;

const identity = {
  id: idSchema('letter'),
  object: z.literal('letter'),
  mode: Mode,
  client_id: idSchema('client'),
  status: LetterStatus.describe('Where the letter stands, in one word; the three fields below say it exactly.'),
  writing: WritingState.describe('How far the newest revision is written.'),
  review: ReviewState.describe('How far the newest revision is reviewed.'),
  delivery: DeliveryState.describe('Whether it is on its way out. `released`: its client can download it.'),
  revision: z.int().min(1).describe('Each change of what is written makes the next one.'),
  stationery: z.string(),
  language: z.string(),
  metadata: z.record(z.string(), z.string()),
  failure: LetterFailure.nullable().describe('Why it could not be written, and what to do about it.'),
  claim: ReviewClaim.nullable().optional().describe('Who is reviewing it; staff only.'),
  created_at: Timestamp,
  updated_at: Timestamp,
};

/** Where a letter's things are. Null what is not there yet. */
export const LetterLinks = z.strictObject({
  self: Link,
  history: Link,
  pdf: Link.nullable().describe('Null until you can have it.'),
  strokes: Link.nullable().describe('Null until it is written.'),
});

/** A letter, with its current revision. */
export const Letter = z
  .strictObject({
    ...identity,
    client_name: z.string(),
    dispatch: z
      .strictObject({ method: DeliveryMethod, send_at: Timestamp.nullable(), release_at: Timestamp.nullable() })
      .describe('How and when it leaves: `release_at` is set once it is approved.'),
    recipient: Correspondent.nullable(),
    sender: Correspondent.nullable(),
    content: LetterContent.describe('As it was handed in.'),
    parts: LetterParts.nullable().describe(
      'What is written, part by part; null until it is known (a recording not yet transcribed).',
    ),
    text: z.string().describe('The letter’s plain text in reading order.'),
    style: StyleOptions.extend({ seed: z.int() }),
    envelope: z.string().nullable(),
    pages: z.array(LetterPage).describe('Empty until it is written.'),
    findings: z.array(Finding).describe('What a careful reader would ask about.'),
    preflight: Preflight.nullable().describe('What the finished pages were checked for.'),
    outcome: ReviewOutcome.nullable().describe('What the review came to, on this revision.'),
    earlier_outcome: ReviewOutcome.nullable().describe('What the last review of a revision before this one came to.'),
    links: LetterLinks,
  })
  .meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

/** A letter in a list: enough to recognise it by. */
export const LetterSummary = z
  .strictObject({
    ...identity,
    client_name: z.string(),
    recipient_name: z.string().nullable(),
    findings: z
      .strictObject({ count: z.int().min(0), holding: z.int().min(0) })
      .describe('How many things a careful reader would ask about, and how many of them hold the approval.'),
    excerpt: z.string().describe('How the text begins, up to 160 characters.'),
    hand: z.string(),
    page_count: z.int().nullable(),
    first_page: Link.nullable(),
    links: z.strictObject({ self: Link }),
  })
  .meta({ id: 'LetterSummary' });
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
