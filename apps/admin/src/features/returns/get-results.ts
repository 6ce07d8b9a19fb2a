import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

export type ResultItem = components['schemas']['DossierListItem'];
export type Dossier = components['schemas']['DossierResponse'];

export const resultQueues = [
  'resultsHere',
  'resultsElsewhere',
  'resultsToPost',
  'resultsUnclaimed',
] as const;
export type ResultQueue = (typeof resultQueues)[number];

export const resultsQuery = (queue: ResultQueue, after: string | undefined) =>
  queryOptions({
    queryKey: ['dossiers', 'results', queue, after ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/dossiers', { params: { query: { queue, limit: 50, after } } })),
    placeholderData: keepPreviousData,
  });

/** By id or code, with the version that the hand-back has to name. */
export const dossierAtCounterQuery = (key: string) =>
  queryOptions({
    queryKey: ['dossiers', 'atCounter', key],
    queryFn: () => readTagged(api.GET('/api/v1/dossiers/{id}', { params: { path: { id: key } } })),
  });
