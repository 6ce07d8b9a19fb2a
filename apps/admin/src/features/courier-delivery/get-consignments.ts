import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

export type ConsignmentItem = components['schemas']['ConsignmentListItem'];
export type Consignment = components['schemas']['ConsignmentResponse'];
export type ConsignmentStatus = components['schemas']['ConsignmentStatus'];
export type ConsignmentKind = components['schemas']['ConsignmentKind'];

export interface ConsignmentFilter {
  status?: ConsignmentStatus;
  kind?: ConsignmentKind;
  courierId?: string;
  unitId?: string;
  q?: string;
  toSettle?: boolean;
  overdue?: boolean;
  after?: string;
}

export const consignmentsQuery = (filter: ConsignmentFilter) =>
  queryOptions({
    queryKey: ['consignments', 'list', filter],
    queryFn: () =>
      read(api.GET('/api/v1/consignments', { params: { query: { ...filter, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });

/** By id or S10 number, with the version that an act has to name. */
export const consignmentQuery = (key: string) =>
  queryOptions({
    queryKey: ['consignments', 'one', key],
    queryFn: () =>
      readTagged(api.GET('/api/v1/consignments/{id}', { params: { path: { id: key } } })),
  });

export const slipAddress = (number: string): string => `/api/v1/consignments/${number}/slip`;
