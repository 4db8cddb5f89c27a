import type { ClientId, StaffId } from '../letter/ids.js';

/** Who does something, for the books. */
export type Actor = (
  | { readonly kind: 'client'; readonly id: ClientId }
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'system'; readonly id: null }
) & { readonly requestId?: string };

/** The house itself: workers and clocks. */
export const SYSTEM: Actor = { kind: 'system', id: null };
