import type { ApiKeyRow, ClientRow, StaffRow } from '../../storage/schema.js';
import type { ApiKey, Client, StaffMember } from '../contract/accounts.js';

/** One of the staff as the API shows them; nothing of their password. */
export function viewStaff({ id, name, email, roles, disabledAt, createdAt }: StaffRow): StaffMember {
  return { id, object: 'staff', name, email, roles, active: disabledAt === null, created_at: createdAt.toISOString() };
}

/** A client as the API shows it. */
export function viewClient(client: ClientRow): Client {
  return {
    id: client.id,
    object: 'client',
    name: client.name,
    review_policy: client.reviewPolicy,
    cancel_window_seconds: client.cancelWindowSeconds,
    max_open_letters: client.maxOpenLetters,
    active: client.disabledAt === null,
    created_at: client.createdAt.toISOString(),
  };
}

/** A key as the API shows it: only how it begins. */
export function viewKey({ id, clientId, mode, hint, createdAt, lastUsedAt, revokedAt }: ApiKeyRow): ApiKey {
  return {
    id,
    object: 'key',
    client_id: clientId,
    mode,
    hint,
    created_at: createdAt.toISOString(),
    last_used_at: lastUsedAt?.toISOString() ?? null,
    revoked_at: revokedAt?.toISOString() ?? null,
  };
}
