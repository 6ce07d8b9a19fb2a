import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

type Schemas = components['schemas'];

export type Task = Schemas['DigitisationTask'];
export type Batch = Schemas['ScanBatchResponse'];
export type ScanFile = Schemas['ScanFileResponse'];
export type ScanPage = Schemas['ScanPageResponse'];

/** How soon to look again while pages are still being read. */
const readingMs = 1_000;

export const tasksQuery = (after?: string) =>
  queryOptions({
    queryKey: ['digitisation', 'tasks', after],
    queryFn: () =>
      read(api.GET('/api/v1/digitisation-tasks', { params: { query: { after, limit: 30 } } })),
  });

export const batchesQuery = () =>
  queryOptions({
    queryKey: ['digitisation', 'batches'],
    queryFn: () => read(api.GET('/api/v1/scan-batches', { params: { query: { limit: 20 } } })),
  });

export const isUnread = ({ state }: Pick<ScanFile, 'state'>): boolean =>
  state === 'waiting' || state === 'reading';

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['digitisation', 'batch', id],
    queryFn: () => read(api.GET('/api/v1/scan-batches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.files.some(isUnread) ? readingMs : false),
  });

export const deskDossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'papers'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } } })),
  });

export type DeskDossier = Awaited<
  ReturnType<NonNullable<ReturnType<typeof deskDossierQuery>['queryFn']>>
>;

export const pictureAddress = (batchId: string, no: number, size: 'page' | 'thumbnail'): string =>
  `/api/v1/scan-batches/${batchId}/pages/${no}/picture?size=${size}`;

export const sheetsAddress = (dossierId: string): string =>
  `/api/v1/dossiers/${dossierId}/separator-sheets`;
