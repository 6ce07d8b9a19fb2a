import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { incidentsQuery } from '../courier-delivery/get-incidents';

export type Desk = components['schemas']['DeskResponse'];

const askAgainMs = 60_000;

/** Below `dossiers`: an act on a dossier may end its being late. */
export const deskQuery = queryOptions({
  queryKey: ['dossiers', 'desk'],
  queryFn: () => read(api.GET('/api/v1/reports/desk')),
  refetchInterval: askAgainMs,
});

export const openIncidentsQuery = queryOptions({
  ...incidentsQuery({ status: 'open' }),
  refetchInterval: askAgainMs,
});
