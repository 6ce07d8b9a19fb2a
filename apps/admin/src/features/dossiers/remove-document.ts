import { api, read } from '../../app/api';
import { useCommand, type Intent } from '../../app/use-command';

/** Takes a file out of the papers; its pages lie in their open batch again. */
export const useRemoveDocument = (id: string, no: number, onDone: () => void) =>
  useCommand({
    send: (reason: string, header: Intent) =>
      read(
        api.DELETE('/api/v1/dossiers/{id}/documents/{no}', {
          params: { path: { id, no }, query: { reason }, header },
        }),
      ),
    changes: [['dossiers'], ['digitisation']],
    onDone,
  });
