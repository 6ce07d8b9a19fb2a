import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';
import { useCommand, type Intent } from '../../app/use-command';

export type PaperRecord = components['schemas']['PaperRecordResponse'];
type Facts = components['schemas']['PaperRecordRequest'];

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

/** Enters what stands on a paper, or puts all of it right; needs the version of the dossier. */
export const useRecordPaper = (id: string, no: number, onDone: () => void) =>
  useCommand({
    send: (facts: Facts, header: Intent) =>
      read(
        api.PUT('/api/v1/dossiers/{id}/documents/{no}/record', {
          params: { path: { id, no }, header },
          body: facts,
        }),
      ),
    changes: [['dossiers']],
    keepsSeenVersion: true,
    onDone,
  });

/** What stands on one paper now, and the version of the dossier it was read at, or an older one. */
export async function readPaperNow(
  id: string,
  no: number,
): Promise<{ etag: string; record: PaperRecord | undefined }> {
  const params = { path: { id } };
  const { etag } = await readTagged(api.GET('/api/v1/dossiers/{id}', { params }));
  const { items } = await read(api.GET('/api/v1/dossiers/{id}/paper-records', { params }));
  return { etag, record: items.find(({ documentNo }) => documentNo === no) };
}

/** A document whose letters were given up goes back into the queue. */
export const useReadTextAgain = (id: string, no: number) =>
  useCommand({
    send: (_: object, header: Intent) =>
      read(
        api.POST('/api/v1/dossiers/{id}/documents/{no}/text/readings', {
          params: { path: { id, no }, header },
        }),
      ),
    changes: [['dossiers', id, 'paperRecords']],
  });
