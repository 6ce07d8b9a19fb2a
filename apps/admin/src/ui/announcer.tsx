import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

interface Announcer {
  /** Spoken when the reader pauses: saved, counts, a scan that was right. */
  say: (sentence: string) => void;
  /** Spoken at once: a scan that was wrong, offline, refused. */
  warn: (sentence: string) => void;
}

const AnnouncerContext = createContext<Announcer>({ say: () => undefined, warn: () => undefined });

export const useAnnouncer = (): Announcer => useContext(AnnouncerContext);

/** The two live regions of the application; the same sentence twice is spoken twice. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const turn = useRef(false);
  const distinct = useCallback((sentence: string) => {
    turn.current = !turn.current;
    return turn.current ? sentence : `${sentence}\u00a0`;
  }, []);
  const announcer = useMemo(
    () => ({
      say: (sentence: string) => setPolite(distinct(sentence)),
      warn: (sentence: string) => setAssertive(distinct(sentence)),
    }),
    [distinct],
  );
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </AnnouncerContext>
  );
}
