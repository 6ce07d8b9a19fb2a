import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type ClockReport = components['schemas']['ClockReportResponse'];
export type TimeSpan = ClockReport['spans'][number];
export type Stage = ClockReport['stages'][number];

/** A running term is shown as it stands; whoever gave a reason reads once, as the journal says. */
const readAgainMs = 60_000;

export const clockQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'clock', reason ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/dossiers/{id}/clock', { params: { path: { id }, query: { reason } } })),
    staleTime: reason === undefined ? 10_000 : Infinity,
    refetchInterval: ({ state }) =>
      reason === undefined && state.data?.endedAt === null ? readAgainMs : false,
  });
