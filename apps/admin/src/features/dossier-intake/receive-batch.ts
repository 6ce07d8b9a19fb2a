import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type BatchRequest = components['schemas']['ReceiveBatchRequest'];
export type ReceivedBatch = components['schemas']['ReceivedBatchResponse'];

/** Many dossiers of one kind from one person; every row answers for itself. */
export const useReceiveBatch = (onDone: (batch: ReceivedBatch) => void) =>
  useCommand<BatchRequest, ReceivedBatch>({
    send: (body, header) => read(api.POST('/api/v1/dossier-batches', { params: { header }, body })),
    changes: [['dossiers'], ['drafts', 'mine'], ['reports']],
    onDone,
  });

/** The receipts of all rows in one file, two copies on a sheet. */
export const batchReceipts = (batchId: string): string =>
  `/api/v1/dossier-forms/receipt?batchId=${batchId}&layout=a4-2up`;
