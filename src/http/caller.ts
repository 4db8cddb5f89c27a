import type { ClientId, KeyId, StaffId } from '../letter/ids.js';
import type { Mode, Role } from './contract/common.js';

/** A client's program, known by its key. */
export interface ClientCaller {
  readonly kind: 'client';
  readonly clientId: ClientId;
  readonly keyId: KeyId;
  readonly mode: Mode;
}

/** One of the staff, known by the session cookie. */
export interface StaffCaller {
  readonly kind: 'staff';
  readonly staffId: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What the cookie holds. */
  readonly sessionToken: string;
}

/** Who is at the door. */
export type Caller = { readonly kind: 'anonymous' } | ClientCaller | StaffCaller;
export type KnownCaller = ClientCaller | StaffCaller;

/** Who may use a route: anybody, or clients, or staff who have one of the roles. An admin may do all that staff may. */
export type Access = 'public' | { readonly client: boolean; readonly staff: readonly Role[]; readonly signed?: true };

const EVERY_ROLE: readonly Role[] = ['writer', 'reviewer', 'operator', 'admin'];
export const CLIENTS_AND_STAFF = { client: true, staff: EVERY_ROLE } as const;
export const STAFF = { client: false, staff: EVERY_ROLE } as const;
/** As clients and staff, or whoever holds a signed link. */
export const SIGNED_OR_KNOWN = { client: true, staff: EVERY_ROLE, signed: true } as const;

/** Whether it is one of the staff who may do what one of `roles` may. */
export function hasRole(caller: Caller, roles: readonly Role[]): boolean {
  return caller.kind === 'staff' && caller.roles.some((role) => role === 'admin' || roles.includes(role));
}
