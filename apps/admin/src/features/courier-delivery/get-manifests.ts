import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, read, readTagged, type Tagged } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type ManifestItem = components['schemas']['ManifestSummary'];
export type Manifest = components['schemas']['ManifestResponse'];
export type ManifestStatus = components['schemas']['ManifestStatus'];
export type ManifestActBody = components['schemas']['ActOnManifestRequest'];

export interface ManifestFilter {
  status?: ManifestStatus;
  unitId?: string;
  after?: string;
}

export const manifestsQuery = (filter: ManifestFilter) =>
  queryOptions({
    queryKey: ['manifests', 'list', filter],
    queryFn: () =>
      read(api.GET('/api/v1/manifests', { params: { query: { ...filter, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });

/** By id or number, with the version that an act has to name. */
export const manifestQuery = (key: string) =>
  queryOptions({
    queryKey: ['manifests', 'one', key],
    queryFn: () => readTagged(api.GET('/api/v1/manifests/{id}', { params: { path: { id: key } } })),
  });

export const minutesAddress = (number: string): string => `/api/v1/manifests/${number}/minutes`;

/** One step of a bag; its answer is the bag as it is now, so nothing is read again. */
export function useManifestAct(number: string) {
  const queryClient = useQueryClient();
  return useCommand({
    send: (body: ManifestActBody, header) =>
      readTagged(
        api.POST('/api/v1/manifests/{id}/actions', {
          params: { path: { id: number }, header },
          body,
        }),
      ),
    onDone: (answer: Tagged<Manifest>) => {
      queryClient.setQueryData(manifestQuery(number).queryKey, answer);
      for (const queryKey of [['manifests', 'list'], ['consignments'], ['rounds'], ['incidents']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}

export type ManifestCommand = ReturnType<typeof useManifestAct>;

/** The version a bag has now, as an entity tag. */
export const tagOf = ({ version }: { version: number }): string => `"${version}"`;

export function useOpenManifest(onDone: (manifest: Manifest) => void) {
  return useCommand({
    send: (body: components['schemas']['OpenManifestRequest'], header) =>
      read(api.POST('/api/v1/manifests', { params: { header }, body })),
    changes: [['manifests']],
    onDone,
  });
}
