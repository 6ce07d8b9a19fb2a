import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { oneOf } from '../../ui/one-of';

export type ProcedureSummary = components['schemas']['ProcedureSummaryResponse'];

export const levels = ['commune', 'province', 'central', 'district'] as const;
export const channels = ['counter', 'post', 'online'] as const;

export interface ProcedureFilters {
  q?: string;
  field?: string;
  level?: string;
  channel?: string;
  after?: string;
}

/** An address typed by hand may hold anything; what is no choice is no filter. */
export const proceduresQuery = ({ q, field, level, channel, after }: ProcedureFilters) =>
  queryOptions({
    queryKey: ['procedures', 'list', { q, field, level, channel, after }],
    queryFn: () => {
      const query = { q, field, level: oneOf(levels, level), channel: oneOf(channels, channel) };
      return read(api.GET('/api/v1/procedures', { params: { query: { ...query, after } } }));
    },
    placeholderData: keepPreviousData,
  });
