import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Session, StaffMember } from '../../http/contract/accounts.js';
import type { Role } from '../../http/contract/common.js';
import { call, get, listenForSignOut, rememberSession } from './client.js';
import { hasCode } from './problem.js';

type SessionState =
  | { readonly kind: 'asking' }
  /** `isOver` where the session came to its end while somebody worked. */
  | { readonly kind: 'signed-out'; readonly isOver: boolean }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-in'; readonly staff: StaffMember };

interface SessionHold {
  readonly state: SessionState;
  /** @throws ApiProblem where email or password are wrong */
  readonly signIn: (email: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly retry: () => void;
}

const SessionContext = createContext<SessionHold | null>(null);

/** Who sits at the desk. The session itself is a cookie that no script can read. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ kind: 'asking' });

  const enter = useCallback((session: Session) => {
    rememberSession(session);
    setState({ kind: 'signed-in', staff: session.staff });
  }, []);
  const ask = useCallback(() => {
    get<Session>('/v1/session')
      .then(enter)
      .catch((error: unknown) =>
        setState(hasCode(error, 'unauthenticated') ? { kind: 'signed-out', isOver: false } : { kind: 'unreachable' }),
      );
  }, [enter]);
  useEffect(() => {
    listenForSignOut(() => setState(({ kind }) => ({ kind: 'signed-out', isOver: kind === 'signed-in' })));
    ask();
  }, [ask]);

  const hold = useMemo<SessionHold>(
    () => ({
      state,
      retry: () => {
        setState({ kind: 'asking' });
        ask();
      },
      signIn: async (email, password) => enter(await call<Session>('POST', '/v1/session', { email, password })),
      signOut: async () => {
        await call('DELETE', '/v1/session');
        rememberSession(null);
        setState({ kind: 'signed-out', isOver: false });
      },
    }),
    [state, enter, ask],
  );
  return <SessionContext value={hold}>{children}</SessionContext>;
}

/** The session of whoever uses the page, signed in or not. @throws outside of a SessionProvider */
export function useSession(): SessionHold {
  const hold = useContext(SessionContext);
  if (!hold) throw new Error('useSession: expected a SessionProvider around the component');
  return hold;
}

/** The one who is signed in. @throws where nobody is: only for what stands behind the sign-in */
export function useStaff(): StaffMember {
  const { state } = useSession();
  if (state.kind !== 'signed-in') throw new Error('useStaff: expected somebody to be signed in');
  return state.staff;
}

/** An admin may do whatever any role may. */
export function mayActAs(staff: StaffMember, role: Role): boolean {
  return staff.roles.includes(role) || staff.roles.includes('admin');
}
