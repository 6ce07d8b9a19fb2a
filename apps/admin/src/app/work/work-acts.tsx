import { Button } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useMay, useMe } from '../session';
import { AskOpinionDialog } from './ask-opinion-dialog';
import { AssignDialog } from './assign-dialog';
import { useClaim } from './claims';

type Dossier = Pick<
  components['schemas']['DossierResponse'],
  'id' | 'code' | 'status' | 'competentUnit' | 'assignee'
>;

export const workDialogs = ['assign', 'askOpinion', 'release', 'takeOver'] as const;
export type WorkDialog = (typeof workDialogs)[number];

export const isWorkDialog = (act: string): act is WorkDialog =>
  workDialogs.some((each) => each === act);

/** While a dossier is worked on or waits to go on. */
const inWork: readonly Dossier['status'][] = [
  'inProcess',
  'awaitingSignature',
  'awaitingSupplement',
  'awaitingPayment',
  'withdrawalRequested',
];

/** Which acts about the work itself this person can begin now. */
export function useWorkActs({ status, assignee }: Dossier): WorkDialog[] {
  const may = useMay();
  const { staff } = useMe();
  if (!inWork.includes(status) || staff.employer !== 'state') return [];
  const isMine = assignee?.id === staff.id;
  const isReleasable = status === 'inProcess' && isMine;
  return [
    ...(may('dossier.assign') ? (['assign'] as const) : []),
    ...(assignee && !isMine && may('dossier.process') ? (['takeOver'] as const) : []),
    ...(isReleasable ? (['release'] as const) : []),
    ...(may('dossier.process', 'dossier.decide') ? (['askOpinion'] as const) : []),
  ];
}

interface WorkButtonsProps {
  dossier: Dossier;
  onOpen: (dialog: WorkDialog) => void;
}

export function WorkButtons({ dossier, onOpen }: WorkButtonsProps) {
  const { t } = useTranslation();
  return useWorkActs(dossier).map((act) => (
    <Button key={act} onClick={() => onOpen(act)}>
      {t(`work.act.${act}`)}
    </Button>
  ));
}

interface WorkDialogProps {
  dossier: Dossier;
  etag: string;
  /** From the address; may be anything. */
  act: string | undefined;
  onClose: () => void;
}

/** The dialog of an act about the work: who does it, or who is asked. */
export function WorkActDialog({ dossier, etag, act, onClose }: WorkDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const possible = useWorkActs(dossier);
  const { id, code, competentUnit, assignee } = dossier;
  const claim = useClaim((done) => {
    say(
      done.assignee
        ? t('work.assign.done', { code, name: done.assignee.fullName })
        : t('work.assign.released', { code }),
    );
    onClose();
  });
  const dialog = possible.find((each) => each === act);
  if (!dialog) return null;
  if (dialog === 'askOpinion') return <AskOpinionDialog dossier={dossier} onClose={onClose} />;
  if (dialog === 'assign')
    return (
      <AssignDialog
        title={t('work.assign.one', { code })}
        unitId={competentUnit.id}
        without={assignee?.id}
        isPending={claim.isPending}
        error={claim.error}
        onConfirm={({ assigneeId, reason }) =>
          claim.run({ id, act: 'assign', assigneeId, reason }, etag)
        }
        onClose={onClose}
      />
    );
  return (
    <ReasonDialog
      act={t(`work.assign.${dialog}`, { code })}
      consequence={t(`work.assign.${dialog}Means`, { name: assignee?.fullName ?? '' })}
      reason={dialog === 'takeOver' ? 'required' : 'optional'}
      keptAs={`${dialog}.${id}`}
      isPending={claim.isPending}
      error={claim.error}
      onConfirm={({ reason }) => claim.run({ id, act: dialog, reason: reason || undefined }, etag)}
      onClose={onClose}
    />
  );
}
