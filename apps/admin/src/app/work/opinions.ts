import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';
import { useCommand } from '../use-command';

export type Opinion = components['schemas']['OpinionResponse'];
export type OpenOpinion = components['schemas']['OpenOpinionResponse'];
export type OpinionPaper = components['schemas']['OpinionPaperResponse'];
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

/** Two files are two intents even under one name: name, size and time tell them apart. */
export const useAttachToAnswer = (id: string, no: number) =>
  useCommand<File, Opinion>({
    send: (file, header) => {
      const form = new FormData();
      form.set('file', file);
      return read(
        api.POST('/api/v1/dossiers/{id}/opinions/{no}/answer-paper', {
          params: { path: { id, no }, header },
          body: { file: '' },
          bodySerializer: () => form,
        }),
      );
    },
    changes: [['dossiers']],
  });

/** What of a dossier can be given to the asked unit to read. */
export const givablePapersQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'givablePapers'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/documents', { params: { path: { id } } })),
  });

/** Where a browser saves a given paper from. */
export const givenPaperAddress = (id: string, no: number, documentNo: number): string =>
  `/api/v1/dossiers/${id}/opinions/${no}/papers/${documentNo}`;

/** The content of a given paper; it never changes under its hash. */
export const givenPaperQuery = (id: string, no: number, { no: documentNo, sha256 }: OpinionPaper) =>
  queryOptions({
    queryKey: ['files', sha256],
    queryFn: () => {
      const params = { path: { id, no, documentNo }, query: { inline: '1' as const } };
      return read(
        api.GET('/api/v1/dossiers/{id}/opinions/{no}/papers/{documentNo}', {
          params,
          parseAs: 'blob',
        }),
      ) as Promise<Blob>;
    },
    staleTime: Infinity,
  });

export const useWithdrawOpinion = () =>
  useCommand<{ id: string; no: number }, Opinion>({
    send: ({ id, no }) =>
      read(api.DELETE('/api/v1/dossiers/{id}/opinions/{no}', { params: { path: { id, no } } })),
    changes: [['dossiers']],
  });
