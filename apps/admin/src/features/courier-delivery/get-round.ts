import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Round = components['schemas']['RoundResponse'];
export type RoundStop = components['schemas']['RoundStop'];

/** Everything the courier carries or fetches today. */
export const roundQuery = queryOptions({
  queryKey: ['rounds', 'today'],
  queryFn: () => read(api.GET('/api/v1/rounds/today')),
});
