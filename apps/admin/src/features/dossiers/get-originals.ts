import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Original = components['schemas']['OriginalResponse'];

export const originalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'originals'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/originals', { params: { path: { id } } })),
  });
