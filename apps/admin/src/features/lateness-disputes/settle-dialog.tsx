import { Alert, Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import { timeOwners, type TimeOwner } from '@motcua/dossier-domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettleDispute, type Dispute } from '../../app/work/disputes';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';

interface SettleDialogProps {
  dispute: Dispute;
  etag: string;
  onClose: () => void;
}

type Outcome = 'accepted' | 'refused';

/** Accepts with a note whose time it was, or refuses; always with grounds. */
export function SettleDialog({ dispute, etag, onClose }: SettleDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [outcome, setOutcome] = useState<Outcome>();
  const [owner, setOwner] = useState<string>(dispute.claimedOwner);
  const [answer, setAnswer] = useKeptText(`settleDispute.${dispute.id}`);
  const command = useSettleDispute(dispute.id, ({ code }) => {
    setAnswer('');
    say(t('disputes.settled', { code }));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const words = answer.normalize('NFC').trim();
  const lack = () => {
    if (!outcome) return t('disputes.noOutcome');
    return words.length < shortestReason ? t('disputes.noAnswer') : undefined;
  };
  const settle = () => {
    if (!outcome) return;
    const corrected = outcome === 'accepted' ? { correctedOwner: owner as TimeOwner } : {};
    command.run({ outcome, ...corrected, answer: words }, etag);
  };
  return (
    <Dialog title={`${t('disputes.settle')} · ${dispute.code}`} onClose={onClose}>
      <Stack gap="md">
        <Alert color="info" variant="outline">
          {t('disputes.figuresStay')}
        </Alert>
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <Radio.Group
          label={t('disputes.outcome')}
          value={outcome ?? null}
          onChange={(next) => setOutcome(next as Outcome)}
          error={faults.outcome}
        >
          <Group mt={4}>
            <Radio data-autofocus value="accepted" label={t('disputes.accept')} />
            <Radio value="refused" label={t('disputes.refuse')} />
          </Group>
        </Radio.Group>
        {outcome === 'accepted' && (
          <Select
            label={t('disputes.claimed')}
            allowDeselect={false}
            data={timeOwners.map((value) => ({ value, label: t(`dossiers.timeOwner.${value}`) }))}
            value={owner}
            onChange={(next) => next && setOwner(next)}
            error={faults.correctedOwner}
          />
        )}
        <Textarea
          label={t('disputes.answer')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          error={faults.answer}
        />
        <DialogActs
          label={t('disputes.settle')}
          isPending={command.isPending}
          blockedBecause={lack()}
          onRun={settle}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
