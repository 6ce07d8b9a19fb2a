import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Procedure = components['schemas']['ProcedureResponse'];
export type ProcedureSummary = components['schemas']['ProcedureSummaryResponse'];

const shownProcedures = 8;

/** Found by initials, code, or words in any order and without marks. */
export const procedureSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['procedures', 'search', q],
    queryFn: () =>
      read(api.GET('/api/v1/procedures', { params: { query: { q, limit: shownProcedures } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** The version in force today. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code],
    queryFn: () => read(api.GET('/api/v1/procedures/{code}', { params: { path: { code } } })),
    enabled: code !== '',
    staleTime: 60_000,
  });
