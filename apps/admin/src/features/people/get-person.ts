import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

export type Person = components['schemas']['PersonResponse'];
export type KnownPerson = components['schemas']['KnownPersonResponse'];
export type PossibleDuplicate = components['schemas']['PossibleDuplicateResponse'];

/** By any of the person's dossiers; a reading with a reason is recorded and not repeated by itself. */
export const personQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['people', id, reason ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/people/{id}', { params: { path: { id }, query: { reason } } })),
    staleTime: reason === undefined ? 10_000 : Infinity,
  });

/** What this unit wrote down the last time; the number goes in the body, never into an address. */
export const knownPersonQuery = (numbers: { personalId?: string; taxNumber?: string }) =>
  queryOptions({
    queryKey: ['people', 'known', numbers],
    queryFn: async () => {
      const { known } = await read(api.POST('/api/v1/people/lookups', { body: numbers }));
      return known;
    },
    enabled: numbers.personalId !== undefined || numbers.taxNumber !== undefined,
    staleTime: 60_000,
    retry: false,
  });
