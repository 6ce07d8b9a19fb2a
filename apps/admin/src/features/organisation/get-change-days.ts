import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type ChangeDay = components['schemas']['UnitChangeDayResponse'];

/** Below `units`: whatever changes a unit makes them anew. */
export const changeDaysQuery = queryOptions({
  queryKey: ['units', 'changeDays'],
  queryFn: () => read(api.GET('/api/v1/units/change-days')),
  staleTime: 60_000,
});
