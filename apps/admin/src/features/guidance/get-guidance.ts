import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { keepGate, keepSheet } from './kept-sheets';

export type Guidance = components['schemas']['GuidanceResponse'];
export type PaperToBring = Guidance['papers'][number];
export type ProcedureAnswer = components['schemas']['ProcedureSummaryResponse'];

const shownAnswers = 8;

/** Procedures for words in any order, without marks, as initials or as a code. */
export const answersQuery = (q: string) =>
  queryOptions({
    queryKey: ['procedures', 'answers', q],
    queryFn: () =>
      read(api.GET('/api/v1/procedures', { params: { query: { q, limit: shownAnswers } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

interface GuidanceQuestion {
  code: string;
  /** The first case when left out. */
  caseNo: number | undefined;
  /** By whose calendar the date is reckoned. */
  unitId: string;
}

/** What to bring, what it costs and the date, as if it were handed in now. */
export const guidanceQuery = ({ code, caseNo, unitId }: GuidanceQuestion) =>
  queryOptions({
    queryKey: ['guidance', code, caseNo ?? null, unitId],
    queryFn: async () => {
      const query = { case: caseNo, unitId };
      const guidance = await read(
        api.GET('/api/v1/procedures/{code}/guidance', { params: { path: { code }, query } }),
      );
      keepSheet({ code, caseNo, unitId }, guidance);
      return guidance;
    },
    // Another case of the same procedure may show the old papers meanwhile, another procedure not.
    placeholderData: (previous: Guidance | undefined) =>
      previous?.code === code ? previous : undefined,
    // The date depends on the hour: after closing time it is another one.
    staleTime: 60_000,
  });

/** Whether the Post was given this procedure at this counter. */
export const receptionGateQuery = ({ code, caseNo, unitId }: GuidanceQuestion) =>
  queryOptions({
    queryKey: ['guidance', 'gate', code, caseNo ?? null, unitId],
    queryFn: async () => {
      const asked = { procedureCode: code, caseNo: caseNo ?? 1 };
      const body = { ...asked, channel: 'counter' as const, components: [] };
      const { gate } = await read(api.POST('/api/v1/intake-checks', { body }));
      keepGate({ code, caseNo, unitId }, gate.open);
      return gate;
    },
    staleTime: 60_000,
    retry: false,
  });
