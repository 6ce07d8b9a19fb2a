import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type StaffRow = components['schemas']['StaffResponse'];
export type StaffDetail = components['schemas']['StaffDetailResponse'];
export type Assignment = components['schemas']['AssignmentResponse'];

export interface StaffFilters {
  q?: string;
  unitId?: string;
  after?: string;
}

export const staffListQuery = ({ q, unitId, after }: StaffFilters) =>
  queryOptions({
    queryKey: ['staff', 'list', { q, unitId, after }],
    queryFn: () => read(api.GET('/api/v1/staff', { params: { query: { q, unitId, after } } })),
    placeholderData: keepPreviousData,
  });

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'detail', id],
    queryFn: () => read(api.GET('/api/v1/staff/{id}', { params: { path: { id } } })),
  });
