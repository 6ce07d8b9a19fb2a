import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type UnitDetail = components['schemas']['UnitDetailResponse'];

/** One unit as it is known on a day, with its whole past. */
export const unitQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: ['units', id, on ?? 'today'],
    queryFn: () => read(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { on } } })),
    placeholderData: keepPreviousData,
  });
