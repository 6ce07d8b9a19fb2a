import type { components } from '@motcua/shared-api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type PaperToSign = components['schemas']['SigningRequestResponse'];

const changes = [['signing'], ['dossiers']];

export const papersToSignQuery = (after?: string) =>
  queryOptions({
    queryKey: ['signing', after ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/signing-requests', { params: { query: { after, limit: 50 } } })),
  });

interface Settling {
  id: string;
  reason: string;
}

/** The signed file takes the place of the unsigned one. */
export const useSignPaper = (onDone: (paper: PaperToSign) => void) =>
  useCommand({
    send: ({ id, reason }: Settling, header) =>
      read(
        api.POST('/api/v1/signing-requests/{id}/signatures', {
          params: { path: { id }, header },
          body: { reason },
        }),
      ),
    changes,
    onDone,
  });

export const useSendPaperBack = (onDone: (paper: PaperToSign) => void) =>
  useCommand({
    send: ({ id, reason }: Settling, header) =>
      read(
        api.POST('/api/v1/signing-requests/{id}/returns', {
          params: { path: { id }, header },
          body: { reason },
        }),
      ),
    changes,
    onDone,
  });

/** Shown in the window of its own that browsers have for PDF. */
export const paperAddress = ({ dossierId, documentNo }: PaperToSign): string =>
  `/api/v1/dossiers/${dossierId}/documents/${documentNo}?inline=1`;
