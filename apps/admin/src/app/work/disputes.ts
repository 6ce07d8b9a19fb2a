import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../api';
import { useCommand } from '../use-command';

export type Dispute = components['schemas']['LatenessDisputeResponse'];
export type DisputeState = components['schemas']['DisputeState'];
export type ProofFile = components['schemas']['ProofFileResponse'];

/** What was said against the verdicts of one dossier. */
export const dossierDisputesQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'disputes', reason ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/dossiers/{id}/lateness-disputes', {
          params: { path: { id }, query: { reason } },
        }),
      ),
  });

export const disputesQuery = (state: DisputeState, after: string | undefined) =>
  queryOptions({
    queryKey: ['disputes', 'list', state, after ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/lateness-disputes', { params: { query: { state, after, limit: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const disputeQuery = (id: string) =>
  queryOptions({
    queryKey: ['disputes', 'one', id],
    queryFn: () =>
      readTagged(api.GET('/api/v1/lateness-disputes/{id}', { params: { path: { id } } })),
  });

/** Its content never changes under its hash. */
export const proofQuery = (id: string) =>
  queryOptions({
    queryKey: ['disputes', 'proof', id],
    queryFn: () =>
      read(api.GET('/api/v1/lateness-disputes/{id}/proof', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** Where a browser saves the proof file from, and where it is drawn on paper. */
export const proofAddress = (id: string): string => `/api/v1/lateness-disputes/${id}/proof`;
export const proofSheetAddress = (id: string): string => `${proofAddress(id)}-sheet`;

export const useFileDispute = (onDone: () => void) =>
  useCommand({
    send: (body: components['schemas']['FileDisputeRequest'], header) =>
      read(api.POST('/api/v1/lateness-disputes', { params: { header }, body })),
    changes: [['dossiers'], ['disputes']],
    onDone,
  });

export const useSettleDispute = (id: string, onDone: (dispute: Dispute) => void) =>
  useCommand({
    send: (body: components['schemas']['SettleDisputeRequest'], header) =>
      read(
        api.POST('/api/v1/lateness-disputes/{id}/settlement', {
          params: { path: { id }, header },
          body,
        }),
      ),
    changes: [['dossiers'], ['disputes']],
    onDone,
  });
