import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultyLines, useKeptLines } from '../../ui/faulty-lines';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { ActForm } from './act-form';
import { papersOf } from './dossier-papers';
import { useReasonCodes } from './get-act-reasons';
import { RoundNotice } from './round-notice';
import { useFirstLines } from './use-first-lines';

/** Whoever works on the dossier says what is at fault; the desk writes to the applicant. */
export function SupplementProposalAct({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { action, label, dossier, keptAs, send, isPending, error, onClose } = form;
  const [lines, setLines] = useKeptLines(keptAs, useFirstLines(dossier));
  const isIncomplete = lines.some(({ howToFix }) => !howToFix.trim());
  const lack =
    lines.length === 0
      ? t('kit.faultyLines.none')
      : isIncomplete
        ? t('kit.faultyLines.noRemedy')
        : undefined;
  return (
    <ReasonDialog
      act={label}
      consequence={t('dossiers.consequence.proposeSupplement')}
      reason="required"
      // It is worded as the request that it becomes.
      reasonCodes={useReasonCodes('requestSupplement')}
      keptAs={keptAs}
      beginsInChildren
      isPending={isPending}
      error={error}
      blockedBecause={lack}
      onConfirm={({ reason, reasonCode }) => send({ reason, reasonCode, lines })}
      onClose={onClose}
    >
      <Stack gap="md">
        <RoundNotice action={action} dossier={dossier} />
        <FaultyLines papers={papersOf(dossier)} lines={lines} onChange={setLines} takesFocus />
      </Stack>
    </ReasonDialog>
  );
}
