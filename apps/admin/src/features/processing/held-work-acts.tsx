import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { sentenceOf } from '../../app/work/act-on-many';
import { AssignDialog } from '../../app/work/assign-dialog';
import { useClaim } from '../../app/work/claims';
import { heldDossiersQuery, type HeldDossier } from '../../app/work/work-loads';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';

interface TakeOverProps {
  dossier: HeldDossier;
  name: string;
  onClose: () => void;
}

/** One dossier of a colleague becomes one’s own, with the reason. */
export function TakeOver({ dossier: { id, code, version }, name, onClose }: TakeOverProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { staff } = useMe();
  const claim = useClaim(() => {
    say(t('work.assign.done', { code, name: staff.fullName }));
    onClose();
  });
  return (
    <ReasonDialog
      act={t('work.assign.takeOver', { code })}
      consequence={t('work.assign.takeOverMeans', { name })}
      reason="required"
      keptAs={`takeOver.${id}`}
      isPending={claim.isPending}
      error={claim.error}
      onConfirm={({ reason }) => claim.run({ id, act: 'takeOver', reason }, `"${version}"`)}
      onClose={onClose}
    />
  );
}

interface HandOverProps {
  staffId: string;
  name: string;
  onRefused: (sentences: string[]) => void;
  onClose: () => void;
}

/** Everything a person holds goes to a colleague; what cannot is named with its reason. */
export function HandOver({ staffId, name, onRefused, onClose }: HandOverProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const queryClient = useQueryClient();
  const held = queryClient.getQueryData(heldDossiersQuery(staffId).queryKey)?.items ?? [];
  const command = useCommand({
    send: (body: { fromStaffId: string; toStaffId: string; reason: string }, header) =>
      read(api.POST('/api/v1/work-handovers', { params: { header }, body })),
    changes: [['dossiers']],
    onDone: ({ rows }) => {
      const done = rows.filter(({ ok }) => ok).length;
      say(t('work.handover.done', { name, done, count: rows.length }));
      onRefused(
        rows
          .filter(({ ok }) => !ok)
          .map((row) => `${held[row.no - 1]?.code ?? row.no}: ${sentenceOf(row)}`),
      );
      onClose();
    },
  });
  return (
    <>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      <AssignDialog
        title={t('work.handover.title', { name })}
        without={staffId}
        needsReason
        isPending={command.isPending}
        error={command.error}
        onConfirm={({ assigneeId, reason }) =>
          reason && command.run({ fromStaffId: staffId, toStaffId: assigneeId, reason })
        }
        onClose={onClose}
      />
    </>
  );
}
