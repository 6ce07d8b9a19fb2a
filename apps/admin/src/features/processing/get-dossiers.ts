import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

export type DossierItem = components['schemas']['DossierListItem'];
export type Dossier = components['schemas']['DossierResponse'];
export type DossierFile = components['schemas']['DossierDocumentSummary'];

export const processingQueues = [
  'toTake',
  'mine',
  'toSign',
  'resultReady',
  'waiting',
  'awaitingSupplement',
] as const;
export type ProcessingQueue = (typeof processingQueues)[number];

export const isListQueue = (tab: string): tab is ProcessingQueue =>
  processingQueues.some((each) => each === tab);

/** One page of a queue as it is served: open work with the nearest appointment first. */
export const queueQuery = (queue: ProcessingQueue, after: string | undefined) =>
  queryOptions({
    queryKey: ['dossiers', 'processing', queue, after ?? null],
    queryFn: () => {
      const which = queue === 'resultReady' ? { status: queue } : { queue };
      const query = { ...which, limit: 50, after };
      return read(api.GET('/api/v1/dossiers', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The dossier that is being read, with the version that an act has to name. */
export const dossierInHandQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', 'inHand', id],
    queryFn: () => readTagged(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } } })),
  });
