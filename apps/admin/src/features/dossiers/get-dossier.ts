import type { components } from '@motcua/shared-api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

export type Dossier = components['schemas']['DossierResponse'];
export type DossierDocument = components['schemas']['DossierDocumentSummary'];
export type JournalFact = components['schemas']['TimelineResponse']['items'][number];
export type Custody = components['schemas']['DossierCustodyResponse'];

/** A reading that gives a reason is itself recorded: it is not repeated by itself. */
const staleTime = (reason: string | undefined) => (reason === undefined ? 10_000 : Infinity);

const reach = (id: string, reason: string | undefined) => ({
  params: { path: { id }, query: { reason } },
});

/** By id or code. */
export const dossierQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'detail', reason ?? null],
    queryFn: () => readTagged(api.GET('/api/v1/dossiers/{id}', reach(id, reason))),
    staleTime: staleTime(reason),
  });

/** Other dossiers that could be the same matter. */
export const possibleDuplicatesQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'possibleDuplicates', reason ?? null],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/possible-duplicates', reach(id, reason))),
    staleTime: staleTime(reason),
  });

/** Where the paper is; without a reason the server knows only one's own dossiers. */
export const custodyQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'custody'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/custody', { params: { path: { id } } })),
  });

/** The latest page first; each further one lies before the last. */
export const journalQuery = (id: string, reason?: string) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', id, 'journal', reason ?? null],
    queryFn: ({ pageParam: after }) =>
      read(
        api.GET('/api/v1/dossiers/{id}/journal', {
          params: { path: { id }, query: { reason, after } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: staleTime(reason),
  });

/** The file itself, kept in memory for as long as it is shown. */
export const documentQuery = (id: string, no: number, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'documents', no, reason ?? null],
    queryFn: async () => {
      const params = { path: { id, no }, query: { inline: '1', reason } } as const;
      const file = api.GET('/api/v1/dossiers/{id}/documents/{no}', { params, parseAs: 'blob' });
      return (await read(file)) as unknown as Blob;
    },
    staleTime: Infinity,
    gcTime: 0,
  });

export function documentAddress(id: string, no: number, reason?: string): string {
  const query = reason === undefined ? '' : `?${new URLSearchParams({ reason })}`;
  return `/api/v1/dossiers/${id}/documents/${no}${query}`;
}

/** Without a round it is the last paper of its kind. */
export function formAddress(id: string, form: string, reason?: string, round?: number): string {
  const layout = form === 'receipt' ? 'a4-2up' : undefined;
  const query = new URLSearchParams({
    ...(layout && { layout }),
    ...(round && { round: String(round) }),
    ...(reason && { reason }),
  });
  return `/api/v1/dossiers/${id}/forms/${form}${query.size > 0 ? `?${query}` : ''}`;
}

/** The slip that asks for a rating; it goes with a receipt or a result. */
export function ratingSlipAddress(id: string, reason?: string): string {
  const query = reason === undefined ? '' : `?${new URLSearchParams({ reason })}`;
  return `/api/v1/dossiers/${id}/rating-slip${query}`;
}

/** The cover that goes with a result, with the code that leads to its check. */
export function resultSlipAddress(id: string, reason?: string): string {
  const query = reason === undefined ? '' : `?${new URLSearchParams({ reason })}`;
  return `/api/v1/dossiers/${id}/result-slip${query}`;
}
