import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';
import { useCommand } from '../use-command';

export type Opinion = components['schemas']['OpinionResponse'];
export type OpenOpinion = components['schemas']['OpenOpinionResponse'];
export type OpinionSide = components['schemas']['OpinionSide'];

/** What other units were asked about a dossier. */
export const opinionsQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'opinions', reason ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/dossiers/{id}/opinions', { params: { path: { id }, query: { reason } } }),
      ),
  });

/** Open requests that one's units answer, or wait for. */
export const openOpinionsQuery = (side: OpinionSide, after: string | undefined) =>
  queryOptions({
    queryKey: ['dossiers', 'openOpinions', side, after ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/opinion-requests', { params: { query: { side, after, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });

type AskInput = components['schemas']['AskOpinionRequest'] & { id: string };

export const useAskOpinion = (onDone: () => void) =>
  useCommand<AskInput, Opinion>({
    send: ({ id, ...body }, header) =>
      read(api.POST('/api/v1/dossiers/{id}/opinions', { params: { path: { id }, header }, body })),
    changes: [['dossiers']],
    onDone,
  });

export const useAnswerOpinion = (onDone: () => void) =>
  useCommand<{ id: string; no: number; answer: string }, Opinion>({
    send: ({ id, no, answer }, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/opinions/{no}/answers', {
          params: { path: { id, no }, header },
          body: { answer },
        }),
      ),
    changes: [['dossiers']],
    onDone,
  });

export const useWithdrawOpinion = () =>
  useCommand<{ id: string; no: number }, Opinion>({
    send: ({ id, no }) =>
      read(api.DELETE('/api/v1/dossiers/{id}/opinions/{no}', { params: { path: { id, no } } })),
    changes: [['dossiers']],
  });
