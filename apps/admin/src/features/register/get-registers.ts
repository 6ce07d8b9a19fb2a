import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

type Schemas = components['schemas'];
export type Register = Schemas['RegisterResponse'];
export type RegisterLine = Schemas['RegisterLineResponse'];
export type PrintScope = Schemas['RegisterPrintRequest']['scope'];

/** As many lines as a page of the printed book holds. */
export const linesOfPage = 12;

export interface BookKey {
  unitId: string;
  year: number;
}

export const registersQuery = (year: number) =>
  queryOptions({
    queryKey: ['registers', year],
    queryFn: () => read(api.GET('/api/v1/registers', { params: { query: { year } } })),
    placeholderData: keepPreviousData,
  });

export const registerQuery = (key: BookKey) =>
  queryOptions({
    queryKey: ['registers', key.year, key.unitId],
    queryFn: () => read(api.GET('/api/v1/registers/{unitId}/{year}', { params: { path: key } })),
  });

export const registerLinesQuery = (key: BookKey, from: number) =>
  queryOptions({
    queryKey: ['registers', key.year, key.unitId, 'lines', from],
    queryFn: () =>
      read(
        api.GET('/api/v1/registers/{unitId}/{year}/lines', {
          params: { path: key, query: { from, limit: linesOfPage } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const workbookAddress = ({ unitId, year }: BookKey): string =>
  `/api/v1/registers/${unitId}/${year}/workbook`;

export const printAddress = (id: string): string => `/api/v1/register-prints/${id}/pdf`;

/** The sheets of some lines, marked; looking at them is no print. */
export const previewAddress = ({ unitId, year }: BookKey, from: number, to: number): string =>
  `/api/v1/registers/${unitId}/${year}/preview?from=${from}&to=${to}`;
