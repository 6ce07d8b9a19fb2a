import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type PaperRecord = components['schemas']['PaperRecordResponse'];

/** What was read off the scanned papers of a dossier, and who compared them. */
export const paperRecordsQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'paperRecords', reason ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/dossiers/{id}/paper-records', {
          params: { path: { id }, query: { reason } },
        }),
      ),
    staleTime: reason === undefined ? 10_000 : Infinity,
  });

export function searchableCopyAddress(id: string, no: number, reason?: string): string {
  const query = reason === undefined ? '' : `?${new URLSearchParams({ reason })}`;
  return `/api/v1/dossiers/${id}/documents/${no}/searchable-copy${query}`;
}

/** «Chuyển ký số»: the paper goes before those who sign for the competent unit. */
export function useHandToSigning(id: string, no: number, onDone: () => void) {
  return useCommand({
    send: (_: object, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/documents/{no}/signing-requests', {
          params: { path: { id, no }, header },
          body: {},
        }),
      ),
    changes: [['dossiers', id, 'paperRecords'], ['signing']],
    onDone,
  });
}
