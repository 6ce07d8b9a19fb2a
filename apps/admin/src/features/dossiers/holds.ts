import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type Hold = components['schemas']['HoldResponse'];

export const holdsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'holds'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/holds', { params: { path: { id } } })),
  });

/** Places a hold, or lifts the open one when it is named. */
export function useHoldAct(id: string, onDone: () => void) {
  return useCommand({
    send: ({ no, reason }: { no?: number; reason: string }, header) =>
      no === undefined
        ? read(
            api.POST('/api/v1/dossiers/{id}/holds', {
              params: { path: { id }, header },
              body: { reason },
            }),
          )
        : read(
            api.POST('/api/v1/dossiers/{id}/holds/{no}/lifting', {
              params: { path: { id, no }, header },
              body: { reason },
            }),
          ),
    changes: [['dossiers', id], ['retention']],
    onDone,
  });
}
