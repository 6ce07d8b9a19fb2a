import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Procedure = components['schemas']['ProcedureResponse'];
export type ProcedureChannel = Procedure['channels'][number];
export type ProcedureCase = Procedure['cases'][number];
export type ProcedureComponent = ProcedureCase['components'][number];
export type ProcedureVersion = components['schemas']['ProcedureVersionSummary'];

/** One version by its number, or the one in force today. */
export const procedureQuery = (code: string, no: number | undefined) =>
  queryOptions({
    queryKey: ['procedures', 'detail', code, no ?? 'inForce'],
    queryFn: () =>
      no === undefined
        ? read(api.GET('/api/v1/procedures/{code}', { params: { path: { code } } }))
        : read(
            api.GET('/api/v1/procedures/{code}/versions/{no}', { params: { path: { code, no } } }),
          ),
    placeholderData: keepPreviousData,
  });

export const procedureVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'versions', code],
    queryFn: () =>
      read(
        api.GET('/api/v1/procedures/{code}/versions', {
          params: { path: { code }, query: { limit: 100 } },
        }),
      ),
  });

/** The units that decide what a counter of the unit takes today. */
export const competentUnitsQuery = (code: string, unitId: string) =>
  queryOptions({
    queryKey: ['procedures', 'competentUnits', code, unitId],
    queryFn: () =>
      read(
        api.GET('/api/v1/procedures/{code}/competent-units', {
          params: { path: { code }, query: { unitId } },
        }),
      ),
  });
