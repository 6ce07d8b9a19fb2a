import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

type Verdict = components['schemas']['DecideDuplicateRequest'];
type Recorded = components['schemas']['DuplicateDecisionResponse'];

/** The draft ends in favour of the dossier that was there first. */
export const useDecideDuplicate = (onDone: (recorded: Recorded) => void) =>
  useCommand<Verdict, Recorded>({
    send: (body, header) =>
      read(api.POST('/api/v1/duplicate-decisions', { params: { header }, body })),
    changes: [['dossiers'], ['drafts']],
    onDone,
  });
