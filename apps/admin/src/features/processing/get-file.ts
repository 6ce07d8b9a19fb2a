import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';

/** Where a browser saves the file from; the server names it. */
export const fileAddress = (dossierId: string, no: number): string =>
  `/api/v1/dossiers/${dossierId}/documents/${no}`;

/** The content of a file; it never changes under its hash. */
export const fileQuery = (dossierId: string, no: number, sha256: string) =>
  queryOptions({
    queryKey: ['files', sha256],
    queryFn: async () => {
      const params = { path: { id: dossierId, no }, query: { inline: '1' as const } };
      return read(
        api.GET('/api/v1/dossiers/{id}/documents/{no}', { params, parseAs: 'blob' }),
      ) as Promise<Blob>;
    },
    staleTime: Infinity,
  });
