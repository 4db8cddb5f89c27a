import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import './announcer.css';

interface Announcer {
  /** A change of state, spoken when the reader pauses and shown for a while. */
  readonly say: (message: string) => void;
  /**
   * Something that went wrong, spoken at once and shown until it is dismissed, followed by whatever happens next, or old.
   * A dialog tells its own troubles: over the page it hides these.
   */
  readonly warn: (message: string) => void;
}

const AnnouncerContext = createContext<Announcer>({ say: () => {}, warn: () => {} });

/** The two live regions of the page: polite for states, assertive for errors. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const [warned, setWarned] = useState({ text: '', count: 0 });
  const say = useCallback((text: string) => {
    setSaid(({ count }) => ({ text, count: count + 1 }));
    setWarned(({ count }) => ({ text: '', count }));
  }, []);
  const warn = useCallback((text: string) => setWarned(({ count }) => ({ text, count: count + 1 })), []);
  const announcer = useMemo(() => ({ say, warn }), [say, warn]);
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div className="announcer">
        <div role="status">
          {said.text && (
            <p key={said.count} className="announcer-said">
              {said.text}
            </p>
          )}
        </div>
        <div role="alert">
          {warned.text && (
            <p key={warned.count} className="announcer-warned">
              <span>{warned.text}</span>
              <button type="button" onClick={() => setWarned({ text: '', count: warned.count + 1 })}>
                Dismiss
              </button>
            </p>
          )}
        </div>
      </div>
    </AnnouncerContext>
  );
}

export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext);
}
