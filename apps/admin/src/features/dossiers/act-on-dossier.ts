import type { components } from '@motcua/shared-api-client';
import { api, readTagged, type Tagged } from '../../app/api';
import { useCommand, type Intent } from '../../app/use-command';
import type { Dossier } from './get-dossier';

export type ActRequest = components['schemas']['ActOnDossierRequest'];

type ActHeader = Intent & { 'If-Match': string };

/** One step of the workflow; everything that shows dossiers is read again. */
export function useActOnDossier(
  id: string,
  onDone: (answer: Tagged<Dossier>, request: ActRequest) => void,
) {
  return useCommand<ActRequest, Tagged<Dossier>>({
    send: (body, header) =>
      readTagged(
        api.POST('/api/v1/dossiers/{id}/actions', {
          params: { path: { id }, header: header as ActHeader },
          body,
        }),
      ),
    changes: [['dossiers'], ['reports']],
    keepsSeenVersion: true,
    onDone,
  });
}
