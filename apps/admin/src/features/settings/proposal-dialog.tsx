import { Textarea } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';
import { type SettingProposal, useActOnProposal } from './get-settings';

export type ProposalAct = components['schemas']['ProposalAction'];

interface ProposalDialogProps {
  act: ProposalAct;
  proposal: SettingProposal;
  onDone: () => void;
  onClose: () => void;
}

/** A second person confirms or refuses with a reason; whoever proposed takes it back. */
export function ProposalDialog({ act, proposal, onDone, onClose }: ProposalDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const command = useActOnProposal(() => {
    onDone();
    onClose();
  });
  const why = reason.normalize('NFC').trim();
  const isRefusal = act === 'refuse';
  return (
    <ConfirmDialog
      act={t(`settings.proposal.${act}`)}
      consequence={t(
        act === 'confirm' && proposal.withdraws
          ? 'settings.proposal.means.confirmWithdrawal'
          : `settings.proposal.means.${act}`,
      )}
      isDangerous={isRefusal}
      isPending={command.isPending}
      error={command.error}
      blockedBecause={isRefusal && why.length < shortestReason ? t('settings.noWhy') : undefined}
      onConfirm={() =>
        command.run(
          { id: proposal.id, action: act, ...(isRefusal ? { reason: why } : {}) },
          `"${proposal.version}"`,
        )
      }
      onClose={onClose}
    >
      {isRefusal && (
        <Textarea
          data-autofocus
          label={t('settings.proposal.why')}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={fieldMessages(command.error)['reason']}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      )}
    </ConfirmDialog>
  );
}
