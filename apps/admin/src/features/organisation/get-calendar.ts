import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type CalendarYear = components['schemas']['CalendarResponse'];
export type CalendarDay = CalendarYear['days'][number];

export const calendarQuery = (year: number, unitId: string | undefined) =>
  queryOptions({
    queryKey: ['calendar', year, unitId ?? 'province'],
    queryFn: () => read(api.GET('/api/v1/calendar', { params: { query: { year, unitId } } })),
    placeholderData: keepPreviousData,
  });
