import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CardVerdict } from './identity-step';
import type { HandBack } from './hand-back';

interface Kept {
  handBack: HandBack;
  card: CardVerdict | undefined;
}

const keyOf = (dossierId: string) => ['returns', 'handBack', dossierId];

/**
 * Who was compared is not asked again after the way to the cash desk and back. It lies in memory
 * only, with the answers of the API, and goes with them at sign-out; what was signed is signed anew.
 */
export function useKeptHandBack(dossierId: string, begin: () => HandBack) {
  const memory = useQueryClient();
  const [kept, setKept] = useState<Kept>(
    () => memory.getQueryData<Kept>(keyOf(dossierId)) ?? { handBack: begin(), card: undefined },
  );
  useEffect(() => {
    const handBack = { ...kept.handBack, signature: undefined, hasSignedRegister: false };
    memory.setQueryData<Kept>(keyOf(dossierId), { ...kept, handBack });
  }, [memory, dossierId, kept]);
  return {
    ...kept,
    change: (patch: Partial<HandBack>) =>
      setKept((now) => ({ ...now, handBack: { ...now.handBack, ...patch } })),
    setCard: (card: CardVerdict | undefined) => setKept((now) => ({ ...now, card })),
    forget: () => memory.removeQueries({ queryKey: keyOf(dossierId) }),
  };
}
