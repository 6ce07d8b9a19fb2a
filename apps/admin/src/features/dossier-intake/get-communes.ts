import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Commune = components['schemas']['CommuneResponse'];

/** Communes by what they are or were called; without words the first ones of today. */
export const communesQuery = (q: string) =>
  queryOptions({
    queryKey: ['communes', q],
    queryFn: () => read(api.GET('/api/v1/communes', { params: { query: q ? { q } : {} } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** What the Post asks for bringing a result home, by the tariff in force. */
export const postageQuery = queryOptions({
  queryKey: ['postage', 'return'],
  queryFn: () => read(api.GET('/api/v1/postage', { params: { query: { service: 'return' } } })),
  staleTime: 60_000,
});
