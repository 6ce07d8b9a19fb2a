import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import type { Intent } from '../../app/use-command';

export type JournalRow = components['schemas']['JournalRowResponse'];
export type SealedRow = components['schemas']['SealedRowResponse'];
export type Seal = components['schemas']['SealResponse'];
export type Verification = components['schemas']['VerificationResponse'];

export interface JournalFilters {
  subjectType?: string;
  subjectId?: string;
  type?: string;
  actorId?: string;
  unitId?: string;
  from?: string;
  to?: string;
  after?: string;
}

export const journalQuery = (filters: JournalFilters) => {
  const { subjectType, subjectId, type, actorId, unitId, from, to, after } = filters;
  const query = { subjectType, subjectId, type, actorId, unitId, from, to, after };
  return queryOptions({
    queryKey: ['journal', 'list', query],
    queryFn: () => read(api.GET('/api/v1/journal', { params: { query } })),
    placeholderData: keepPreviousData,
  });
};

/** Rows never change, so one that was read is not asked for again. */
export const journalRowQuery = (id: string) =>
  queryOptions({
    queryKey: ['journal', 'row', id],
    queryFn: () => read(api.GET('/api/v1/journal/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const sealsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['journal', 'seals', after ?? 'newest'],
    queryFn: () => read(api.GET('/api/v1/journal/seals', { params: { query: { after } } })),
    placeholderData: keepPreviousData,
  });

export type ParkedEvent = components['schemas']['ParkedEventResponse'];

export const parkedEventsQuery = queryOptions({
  queryKey: ['journal', 'parked'],
  queryFn: () => read(api.GET('/api/v1/journal/parked-events')),
});

export const retryParkedEvent = (
  { reader, position }: Pick<ParkedEvent, 'reader' | 'position'>,
  header: Intent,
) =>
  read(
    api.POST('/api/v1/journal/parked-events/{reader}/{position}/retries', {
      params: { path: { reader, position }, header },
    }),
  );

/** Runs over every row; may take a while, so it is only done when asked for. */
export const verifyJournal = () => read(api.GET('/api/v1/journal/verification'));
