import type { components, paths } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type DossierRow = components['schemas']['DossierListItem'];
export type DossierFilter = NonNullable<paths['/api/v1/dossiers']['get']['parameters']['query']>;
export type DossierQueue = NonNullable<DossierFilter['queue']>;

/** Newest first; the page before stays on the screen while the next one loads. */
export const dossiersQuery = (filter: DossierFilter) =>
  queryOptions({
    queryKey: ['dossiers', 'list', filter],
    queryFn: () => read(api.GET('/api/v1/dossiers', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
