import { z } from 'zod';
import { idSchema } from '../../letter/ids.js';
import { recordText } from '../../letter/text.js';
import { Mode, Role, Timestamp } from './common.js';
import { listOf } from './lists.js';

const name = recordText(120).trim().min(1);
const email = z.email().max(254).toLowerCase();
/** NIST SP 800-63B: length is what counts; 15 characters where a password is all there is. */
const newPassword = z.string().min(15).max(200);

/** `POST /v1/session`. */
export const SignIn = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export type SignIn = z.infer<typeof SignIn>;

export const StaffMember = z
  .strictObject({
    id: idSchema('staff'),
    object: z.literal('staff'),
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    active: z.boolean(),
    created_at: Timestamp,
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;
export const StaffList = listOf(StaffMember);

/** Who is at the desk. `csrf_token` goes into `X-CSRF-Token` with everything that changes something. */
export const Session = z.strictObject({
  object: z.literal('session'),
  staff: StaffMember,
  csrf_token: z.string(),
  expires_at: Timestamp,
});
export type Session = z.infer<typeof Session>;

export const CreateStaff = z.strictObject({ name, email, roles: z.array(Role).min(1).max(4), password: newPassword });
export const ChangeStaff = z.strictObject({
  name: name.optional(),
  roles: z.array(Role).min(1).max(4).optional(),
  active: z.boolean().optional(),
  password: newPassword.optional(),
});

/** Whether a client may have letters released that nobody reviewed. */
export const ReviewPolicy = z.enum(['required', 'optional']);

export const Client = z
  .strictObject({
    id: idSchema('client'),
    object: z.literal('client'),
    name: z.string(),
    review_policy: ReviewPolicy,
    cancel_window_seconds: z.int().describe('How long an approved letter can still be withdrawn.'),
    max_open_letters: z.int(),
    active: z.boolean(),
    created_at: Timestamp,
  })
  .meta({ id: 'Client' });
export type Client = z.infer<typeof Client>;
export const ClientList = listOf(Client);

const cancelWindow = z.int().min(0).max(86_400);
const openLetters = z.int().min(1).max(1_000_000);
export const CreateClient = z.strictObject({
  name,
  review_policy: ReviewPolicy.default('required'),
  cancel_window_seconds: cancelWindow.default(300),
  max_open_letters: openLetters.default(1_000),
});
export const ChangeClient = z.strictObject({
  name: name.optional(),
  review_policy: ReviewPolicy.optional(),
  cancel_window_seconds: cancelWindow.optional(),
  max_open_letters: openLetters.optional(),
  active: z.boolean().optional(),
});

/** A client's key. The secret itself is shown once, when it is made. */
export const ApiKey = z
  .strictObject({
    id: idSchema('key'),
    object: z.literal('key'),
    client_id: idSchema('client'),
    mode: Mode,
    hint: z.string().describe('The first characters, to recognise it by.'),
    created_at: Timestamp,
    last_used_at: Timestamp.nullable(),
    revoked_at: Timestamp.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;
export const KeyList = listOf(ApiKey);
export const CreateKey = z.strictObject({ client_id: idSchema('client'), mode: Mode });
export const CreatedKey = ApiKey.extend({ secret: z.string() });
