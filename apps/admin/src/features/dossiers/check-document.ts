import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type Integrity = components['schemas']['IntegrityResponse'];
export type Signature = components['schemas']['SignatureResponse'];
export type SigningMeans = components['schemas']['SigningMeansResponse'];

/** Hashes the stored bytes anew; each check is written to the journal. */
export function useIntegrityCheck(id: string, no: number, reason?: string) {
  return useCommand({
    send: (_input: undefined, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/documents/{no}/integrity-checks', {
          params: { path: { id, no }, query: { reason }, header },
        }),
      ),
    changes: [['dossiers', id, 'journal']],
  });
}

export const signaturesQuery = (id: string, no: number, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'signatures', no, reason ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/dossiers/{id}/documents/{no}/signatures', {
          params: { path: { id, no }, query: { reason } },
        }),
      ),
    staleTime: Infinity,
  });

/** A signed copy takes the place of the unsigned result. */
export function useSignResult(id: string, no: number, onDone: () => void) {
  return useCommand({
    send: (reason: string, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/documents/{no}/signatures', {
          params: { path: { id, no }, header },
          body: { reason },
        }),
      ),
    changes: [['dossiers']],
    onDone,
  });
}
