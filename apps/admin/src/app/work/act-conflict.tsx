import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@motcua/shared-api-client';
import { api, readTagged } from '../api';
import { ConflictPanel, type ComparedField } from '../../ui/conflict-panel';
import type { ProblemError } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';

type Dossier = components['schemas']['DossierResponse'];

/** What somebody else may have changed before one's own act arrived. */
export type SeenState = Pick<Dossier, 'id' | 'status' | 'dueOn'> & {
  assignee: Pick<NonNullable<Dossier['assignee']>, 'fullName'> | null;
  /** A row of a list does not tell them. */
  supplementRequests?: Dossier['supplementRequests'];
};

interface ActConflictProps {
  /** The answer 412. */
  error: ProblemError;
  act: string;
  /** The dossier as it stood when the dialog was opened. */
  seen: SeenState;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else was first: what one saw, what there is now, and whose turn it is. */
export function ActConflict({ error, act, seen, onKeepMine, onTakeTheirs }: ActConflictProps) {
  const theirs = useQuery({
    queryKey: ['dossiers', seen.id, 'conflict', error.problem.currentVersion],
    queryFn: () =>
      readTagged(api.GET('/api/v1/dossiers/{id}', { params: { path: { id: seen.id } } })),
    staleTime: Infinity,
  });
  const compared = useCompared(act, seen, theirs.data?.body);
  const told = useTold(act, error);
  return (
    <ConflictPanel
      error={error}
      fields={theirs.isError ? told : compared}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  );
}

/** Whoever may not see the dossier any more still learns what was done with it, and where it stands. */
function useTold(act: string, { problem }: ProblemError): ComparedField[] {
  const { t } = useTranslation();
  const { change, dossierStatus } = problem;
  const done =
    change && t([`dossiers.event.${change.replace('.', '_')}`, `journal.type.${change}`]);
  const standing = dossierStatus && t(`dossier.status.${dossierStatus}`);
  const theirs = [done, standing].filter(Boolean).join(' · ');
  return theirs ? [{ label: t('dossiers.myAct'), mine: act, theirs }] : [];
}

function useCompared(act: string, seen: SeenState, now: Dossier | undefined): ComparedField[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (!now) return [];
  const told = (dossier: SeenState) => ({
    [t('dossiers.status')]: t(`dossier.status.${dossier.status}`),
    [t('dossiers.dueShort')]: dossier.dueOn ? date(dossier.dueOn) : t('dossiers.noAppointment'),
    [t('dossiers.assignee')]: dossier.assignee?.fullName ?? t('dossiers.nobody'),
    ...(seen.supplementRequests && {
      [t('dossiers.rounds')]: String(dossier.supplementRequests?.length ?? 0),
    }),
  });
  const [before, after] = [told(seen), told(now)];
  const changed = Object.keys(before)
    .filter((label) => before[label] !== after[label])
    .map((label) => ({ label, mine: before[label], theirs: after[label] }));
  const mine = { label: t('dossiers.myAct'), mine: act, theirs: t(`dossier.status.${now.status}`) };
  return [mine, ...changed];
}
