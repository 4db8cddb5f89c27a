import { z } from 'zod';
import { idSchema } from '../letter/ids.js';
import type { Actor } from '../storage/actor.js';
import type { LetterScope } from '../storage/letters.js';
import type { KnownCaller } from './caller.js';

/** `/v1/letters/:id`. */
export const LetterParams = z.strictObject({ id: idSchema('letter') });

/** Which letters somebody can see at all: a client its own of its key's mode, the staff all. */
export function scopeOf(caller: KnownCaller): LetterScope {
  return caller.kind === 'staff' ? 'all' : { clientId: caller.clientId, mode: caller.mode };
}

/** Who does it, for the books. */
export function actorOf(caller: KnownCaller, requestId: string): Actor {
  return caller.kind === 'staff'
    ? { kind: 'staff', id: caller.staffId, requestId }
    : { kind: 'client', id: caller.clientId, requestId };
}

/** The same for routes of the staff alone. */
export function staffActor(caller: KnownCaller & { kind: 'staff' }, requestId: string): Actor & { kind: 'staff' } {
  return { kind: 'staff', id: caller.staffId, requestId };
}
