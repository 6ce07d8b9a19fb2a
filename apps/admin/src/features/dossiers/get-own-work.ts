import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

const shownDrafts = 3;

export const myDraftsQuery = queryOptions({
  queryKey: ['drafts', 'mine', 'newest'],
  queryFn: () => read(api.GET('/api/v1/drafts', { params: { query: { limit: shownDrafts } } })),
});

export const ownDayQuery = queryOptions({
  queryKey: ['reports', 'today'],
  queryFn: () => read(api.GET('/api/v1/reports/today')),
});
