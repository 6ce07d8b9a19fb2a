import { useQueryClient } from '@tanstack/react-query';
import { ActConflict, type SeenState } from '../../app/work/act-conflict';
import { Dialog } from '../../ui/dialog';
import { isProblemOf } from '../../ui/problem-error';

interface ProcessingConflictProps {
  error: Error | null;
  /** The act and its object, as its button said them. */
  act: string;
  seen: SeenState;
  /** Forgets the refusal; what was written stays where it was written. */
  onReset: () => void;
  onTakeTheirs: () => void;
}

/** A colleague was faster: who, what changed, and whose turn it is. Nothing for another refusal. */
export function ProcessingConflict(props: ProcessingConflictProps) {
  const { error, act, seen, onReset, onTakeTheirs } = props;
  const queryClient = useQueryClient();
  if (!isProblemOf(error, 'staleVersion')) return null;
  const again = () => queryClient.invalidateQueries({ queryKey: ['dossiers'] });
  return (
    <Dialog title={act} onClose={onReset}>
      <ActConflict
        error={error}
        act={act}
        seen={seen}
        onKeepMine={() => void again().then(onReset)}
        onTakeTheirs={() =>
          void again().then(() => {
            onReset();
            onTakeTheirs();
          })
        }
      />
    </Dialog>
  );
}
