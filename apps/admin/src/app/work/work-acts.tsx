import { Button } from '@mantine/core';
import { isFinal } from '@motcua/dossier-domain';
import type { components } from '@motcua/shared-api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { forgetKept } from '../../ui/kept-text';
import { isProblemOf } from '../../ui/problem-error';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useMe } from '../session';
import { ActConflict } from './act-conflict';
import { AskOpinionDialog } from './ask-opinion-dialog';
import { AssignDialog } from './assign-dialog';
import { useClaim, type Claim } from './claims';
import { OutsideNumberDialog } from './outside-number-dialog';

type Dossier = Pick<
  components['schemas']['DossierResponse'],
  | 'id'
  | 'code'
  | 'status'
  | 'competentUnit'
  | 'assignee'
  | 'dueOn'
  | 'supplementRequests'
  | 'agencyPermissions'
  | 'outsideNumber'
>;

export const workDialogs = [
  'assign',
  'askOpinion',
  'release',
  'takeOver',
  'outsideNumber',
] as const;
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

/** Which acts about the work itself this person can begin now: only at the unit that decides. */
export function useWorkActs({ status, assignee, agencyPermissions }: Dossier): WorkDialog[] {
  const { staff } = useMe();
  const may = (...permissions: Dossier['agencyPermissions']) =>
    permissions.some((each) => agencyPermissions.includes(each));
  // Work in the software of a ministry may begin before it begins here, and end after.
  const numbering: WorkDialog[] =
    !isFinal(status) && may('dossier.process') ? ['outsideNumber'] : [];
  if (!inWork.includes(status)) return numbering;
  const isMine = assignee?.id === staff.id;
  const isReleasable = status === 'inProcess' && isMine && may('dossier.process', 'dossier.assign');
  return [
    ...(may('dossier.assign') ? (['assign'] as const) : []),
    ...(assignee && !isMine && may('dossier.process') ? (['takeOver'] as const) : []),
    ...(isReleasable ? (['release'] as const) : []),
    ...(may('dossier.process', 'dossier.decide') ? (['askOpinion'] as const) : []),
    ...numbering,
  ];
}

interface WorkButtonsProps {
  dossier: Dossier;
  onOpen: (dialog: WorkDialog) => void;
}

export function WorkButtons({ dossier, onOpen }: WorkButtonsProps) {
  const { t } = useTranslation();
  // The number stands among the facts of the dossier, and is changed there.
  const acts = useWorkActs(dossier).filter((act) => act !== 'outsideNumber');
  return acts.map((act) => (
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
  const queryClient = useQueryClient();
  const possible = useWorkActs(dossier);
  const { id, code, competentUnit, assignee } = dossier;
  const showDone = (done: Claim) => {
    if (act) forgetKept(`${act}.${id}`);
    say(
      done.assignee
        ? t('work.assign.done', { code, name: done.assignee.fullName })
        : t('work.assign.released', { code }),
    );
    onClose();
  };
  const claim = useClaim(showDone, true);
  const conflict = isProblemOf(claim.error, 'staleVersion') ? claim.error : undefined;
  // A colleague's act may have made it impossible: then the difference is what is left to see.
  const dialog = possible.find((each) => each === act);
  if (conflict && act && isWorkDialog(act)) {
    const again = () => void queryClient.invalidateQueries({ queryKey: ['dossiers'] });
    const label = t(act === 'assign' ? 'work.assign.one' : `work.assign.${act}`, { code });
    return (
      <Dialog title={label} onClose={onClose}>
        <ActConflict
          error={conflict}
          act={label}
          seen={dossier}
          onKeepMine={() => {
            claim.reset();
            again();
          }}
          onTakeTheirs={() => {
            again();
            onClose();
          }}
        />
      </Dialog>
    );
  }
  if (!dialog) return null;
  if (dialog === 'askOpinion') return <AskOpinionDialog dossier={dossier} onClose={onClose} />;
  if (dialog === 'outsideNumber')
    return <OutsideNumberDialog key={id} dossier={dossier} etag={etag} onClose={onClose} />;
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
