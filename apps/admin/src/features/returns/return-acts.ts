import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

type ActBody = components['schemas']['ActOnDossierRequest'];
export type Posting = components['schemas']['RegisterConsignmentRequest'];

/** Arrival on a shelf, or the hand-back itself. */
export function useReturnAct(onDone: () => void) {
  return useCommand({
    send: ({ id, ...body }: ActBody & { id: string }, header) =>
      read(api.POST('/api/v1/dossiers/{id}/actions', { params: { path: { id }, header }, body })),
    changes: [['dossiers']],
    onDone,
  });
}

/** Asks the Post to bring the result to the citizen. */
export function usePostResult() {
  return useCommand({
    send: (body: Posting, header) =>
      read(api.POST('/api/v1/consignments', { params: { header }, body })),
    changes: [['dossiers'], ['consignments']],
  });
}
