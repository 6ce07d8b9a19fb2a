import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export interface Courier {
  id: string;
  name: string;
}

/** Whoever has carried something lately, by name. */
export const couriersQuery = queryOptions({
  queryKey: ['consignments', 'couriers'],
  queryFn: async (): Promise<Courier[]> => {
    const { items } = await read(
      api.GET('/api/v1/consignments', { params: { query: { limit: 100 } } }),
    );
    const names = new Map<string, string>();
    for (const { courierId, courierName } of items)
      if (courierId && courierName) names.set(courierId, courierName);
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  },
});
