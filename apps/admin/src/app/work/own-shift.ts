import type { components } from '@motcua/shared-api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, read } from '../api';
import { useMay } from '../session';

export type CashShift = components['schemas']['CashShiftResponse'];

/** One's own open cash shift, with its latest receipts; null when none is open. */
export const ownShiftQuery = queryOptions({
  queryKey: ['cash', 'shifts', 'own'],
  queryFn: async () => (await read(api.GET('/api/v1/cash-shifts/own'))).shift,
  staleTime: 10_000,
});

/** Undefined while it is not known, and for people who take no money. */
export function useOwnShift(): CashShift | null | undefined {
  const may = useMay();
  return useQuery({ ...ownShiftQuery, enabled: may('dossier.collectFee') }).data;
}
