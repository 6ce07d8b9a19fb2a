import { useQuery, type QueryKey } from '@tanstack/react-query';
import { ConflictPanel, type ComparedField } from '../ui/conflict-panel';
import { ProblemAlert } from '../ui/problem-alert';
import { isProblemOf } from '../ui/problem-error';

interface ChangedMeanwhileProps<Theirs> {
  /** What the command was refused with; anything but a newer version is told as it is. */
  error: Error | null;
  onRetry?: () => void;
  /** Names what was being changed. */
  about: QueryKey;
  /** Reads what is stored now, with the version that the next attempt is made from. */
  read: () => Promise<Theirs>;
  /** What differs between what was typed and what is stored. */
  fieldsOf: (theirs: Theirs) => readonly ComparedField[];
  /** The version that was shown is the one the next attempt is made from: nothing goes unseen. */
  onKeepMine: (theirs: Theirs) => void;
  onTakeTheirs: (theirs: Theirs) => void;
  /** Where it is no longer there to be changed, only the new version is left to see. */
  mayKeep?: (theirs: Theirs) => boolean;
}

/** A form that holds everything was refused because somebody else saved first: mine beside theirs. */
export function ChangedMeanwhile<Theirs>(props: ChangedMeanwhileProps<Theirs>) {
  const { error, about, read, fieldsOf, mayKeep } = props;
  const conflict = isProblemOf(error, 'staleVersion') ? error : undefined;
  const theirs = useQuery({
    queryKey: ['changedMeanwhile', ...about, conflict?.problem.currentVersion ?? null],
    queryFn: read,
    enabled: conflict !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  if (!conflict) return <ProblemAlert error={error} onRetry={props.onRetry} takesFocus />;
  if (theirs.error)
    return <ProblemAlert error={theirs.error} onRetry={() => void theirs.refetch()} takesFocus />;
  const { data } = theirs;
  if (!data) return null;
  const keep = () => props.onKeepMine(data);
  return (
    <ConflictPanel
      error={conflict}
      fields={fieldsOf(data)}
      onKeepMine={!mayKeep || mayKeep(data) ? keep : undefined}
      onTakeTheirs={() => props.onTakeTheirs(data)}
    />
  );
}
