import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { fieldMessages } from '../../ui/problem-error';
import { ReasonDialog } from '../../ui/reason-dialog';
import { shortestReason } from '../../ui/shortest-reason';

/** An inspector says why before seeing others' dossiers; the server records it. */
export function useNeedsReason(reason: string | undefined): boolean {
  const may = useMay();
  return reason === undefined && !may('dossier.read') && may('dossier.readWithReason');
}

/** The server asks for it too where some work is one's own and this is not. */
export const asksForReason = (error: unknown): boolean => 'reason' in fieldMessages(error);

interface AskReasonProps {
  /** What is about to be opened. */
  act: string;
  onClose: () => void;
}

/** Puts the reason into the address, so that it goes along with every reading. */
export function AskReason({ act, onClose }: AskReasonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isTooShort, setTooShort] = useState(false);
  const open = (reason: string) => {
    setTooShort(reason.length < shortestReason);
    if (reason.length < shortestReason) return;
    const search = (now: object) => ({ ...now, reason });
    void navigate({ to: '.', search: search as never, replace: true });
  };
  return (
    <ReasonDialog
      act={act}
      consequence={t(isTooShort ? 'dossiers.reasonTooShort' : 'dossiers.reasonRecorded')}
      reason="required"
      keptAs="dossiers.open"
      isPending={false}
      error={null}
      onConfirm={({ reason }) => open(reason)}
      onClose={onClose}
    />
  );
}
