import { Alert, Select, Stack, Textarea } from '@mantine/core';
import { timeOwners, type TimeOwner } from '@motcua/dossier-domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileDispute } from '../../app/work/disputes';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';
import type { ClockReport } from './get-clock';
import type { Dossier } from './get-dossier';

/** As the address names it. */
export const disputeAct = 'dispute';

type Verdict = ClockReport['verdicts'][number];

interface DisputeDialogProps {
  dossier: Dossier;
  /** The verdicts that say late and are not disputed yet. */
  late: readonly Verdict[];
  onClose: () => void;
}

/** Which verdict, whose time it was instead, and why. */
export function DisputeDialog({ dossier, late, onClose }: DisputeDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { id, code } = dossier;
  const [definition, setDefinition] = useState<string | null>(late[0]?.definition ?? null);
  const [owner, setOwner] = useState<string | null>(null);
  const [reason, setReason] = useKeptText(`dispute.${id}`);
  const command = useFileDispute(() => {
    setReason('');
    say(t('disputes.filed', { code }));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const chosen = late.find((each) => each.definition === definition);
  const words = reason.normalize('NFC').trim();
  const lack = () => {
    if (!chosen) return t('disputes.noWhich');
    if (!owner) return t('disputes.noClaimed');
    return words.length < shortestReason ? t('disputes.noWhy') : undefined;
  };
  const file = () => {
    if (!chosen || !owner) return;
    command.run({
      dossierId: id,
      definition: chosen.definition,
      claimedOwner: owner as TimeOwner,
      reason: words,
    });
  };
  return (
    <Dialog title={`${t('disputes.dispute')} · ${code}`} onClose={onClose}>
      <Stack gap="md">
        <Alert color="info" variant="outline">
          {t('disputes.means')}
        </Alert>
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <Select
          data-autofocus
          label={t('disputes.which')}
          allowDeselect={false}
          data={late.map((each) => ({
            value: each.definition,
            label: t('disputes.verdictOf', {
              definition: t(`dossiers.definition.${each.definition}`),
              verdict: t(`dossiers.verdict.${each.verdict}`),
            }),
          }))}
          value={definition}
          onChange={setDefinition}
          error={faults.definition}
        />
        <Select
          label={t('disputes.claimed')}
          data={timeOwners.map((value) => ({ value, label: t(`dossiers.timeOwner.${value}`) }))}
          value={owner}
          onChange={setOwner}
          error={faults.claimedOwner}
        />
        <Textarea
          label={t('disputes.why')}
          description={t('disputes.whyHint')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faults.reason}
        />
        <DialogActs
          label={t('disputes.file')}
          isPending={command.isPending}
          blockedBecause={lack()}
          onRun={file}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
