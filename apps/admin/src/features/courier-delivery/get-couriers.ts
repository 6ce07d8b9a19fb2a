import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Courier = components['schemas']['CourierResponse'];

/** Who carries today, by name. */
export const couriersQuery = queryOptions({
  queryKey: ['consignments', 'couriers'],
  queryFn: async () => (await read(api.GET('/api/v1/couriers'))).items,
});
