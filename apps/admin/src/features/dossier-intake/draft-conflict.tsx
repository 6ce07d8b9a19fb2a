import { useQuery } from '@tanstack/react-query';
import { api, readTagged } from '../../app/api';
import { ConflictPanel } from '../../ui/conflict-panel';
import { useComparedFields } from './compared-intake';
import { intakeOf } from './intake-form';
import type { Intake } from './use-intake';

/** Somebody of the desk saved the same draft: what differs, and the two ways on. */
export function DraftConflict({ intake }: { intake: Intake }) {
  const { form, saver, saving, replace } = intake;
  const { conflict } = saving;
  const fieldsOf = useComparedFields();
  const theirs = useQuery({
    queryKey: ['drafts', saver.draftId, 'theirs', conflict?.problem.currentVersion ?? null],
    queryFn: () =>
      readTagged(api.GET('/api/v1/drafts/{id}', { params: { path: { id: saver.draftId } } })),
    enabled: conflict !== undefined,
    staleTime: 0,
  });
  if (!conflict || !theirs.data) return null;
  const { body, etag } = theirs.data;
  return (
    <ConflictPanel
      error={conflict}
      fields={fieldsOf(form, intakeOf(body.content))}
      onKeepMine={() => saver.resolve(etag)}
      onTakeTheirs={() => {
        replace(body.content);
        saver.resolve(etag);
      }}
    />
  );
}
