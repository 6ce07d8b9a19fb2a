import type { components, operations } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { questionOf, type FigureName, type ReportFilters } from './get-summary';

export type FigureDossier = components['schemas']['DossierListItem'];

type Question = operations['listSummaryDossiers']['parameters']['query'];

export interface FigureQuestion extends ReportFilters {
  measure?: string;
  asOf?: string;
  after?: string;
  /** Given by those who may look beyond their own work; it is recorded. */
  reason?: string;
}

export const figureDossiersQuery = (filters: FigureQuestion) => {
  const { measure, asOf, after, reason } = filters;
  const query: Question = {
    ...questionOf(filters),
    measure: measure as FigureName & Question['measure'],
    asOf,
    after,
    reason,
  };
  return queryOptions({
    queryKey: ['reports', 'dossiers', query],
    queryFn: () => read(api.GET('/api/v1/reports/summary/dossiers', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};
