import type { components } from '@motcua/shared-api-client';
import { useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { forgetUpload, type OnHeld, sendInParts, sentWholeBytes } from '../../app/sent-in-parts';
import { useCommand, type Intent } from '../../app/use-command';
import { isProblemOf } from '../../ui/problem-error';
import { batchQuery, type Batch } from './get-digitisation';

export type PageChange = components['schemas']['PageArrangementRequest'];
export type FiledPaper = components['schemas']['FiledPaperRequest'];

const changes = [['digitisation'], ['dossiers']];

export const useOpenBatch = () =>
  useCommand({
    send: (_: object, header: Intent) =>
      read(api.POST('/api/v1/scan-batches', { params: { header } })),
    changes: [['digitisation', 'batches']],
  });

interface Upload {
  batchId: string;
  /** Tells files apart, and with them the intents. */
  mark: string;
  file: File;
  onHeld: OnHeld;
}

function formOf({ file }: Upload): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}

/** A small file goes as a whole; a large one in parts that outlive a cut. */
async function bringScan(upload: Upload, header: Intent) {
  const { batchId, file, onHeld } = upload;
  const params = { path: { id: batchId }, header };
  if (file.size <= sentWholeBytes)
    return read(
      api.POST('/api/v1/scan-batches/{id}/files', {
        params,
        body: upload.mark as unknown as { file: string },
        bodySerializer: () => formOf(upload),
      }),
    );
  const uploadId = await sendInParts(file, onHeld);
  try {
    const body = { uploadId };
    const answer = await read(
      api.POST('/api/v1/scan-batches/{id}/uploaded-files', { params, body }),
    );
    forgetUpload(file);
    return answer;
  } catch (error) {
    if (isProblemOf(error, 'fileRefused', 'notFound')) forgetUpload(file);
    throw error;
  }
}

export const useBringScan = () =>
  useCommand({ send: bringScan, changes: [['digitisation', 'batch']] });

export const useReadAgain = (batchId: string) =>
  useCommand({
    send: (no: number, header: Intent) =>
      read(
        api.POST('/api/v1/scan-batches/{id}/files/{no}/readings', {
          params: { path: { id: batchId, no }, header },
        }),
      ),
    changes,
  });

/** What a change answers is shown at once: the next key needs its version. */
function useShow(batchId: string) {
  const queryClient = useQueryClient();
  return (batch: Batch) => queryClient.setQueryData(batchQuery(batchId).queryKey, batch);
}

/** A batch that somebody else has changed or closed is refused until it is read anew. */
function useReadAnew(batchId: string) {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: batchQuery(batchId).queryKey });
}

export function useArrange(batchId: string, onDone: (changes: readonly PageChange[]) => void) {
  const show = useShow(batchId);
  const readAnew = useReadAnew(batchId);
  return useCommand({
    send: (pages: readonly PageChange[], header: Intent) =>
      read(
        api.PATCH('/api/v1/scan-batches/{id}/pages', {
          params: { path: { id: batchId }, header },
          body: { changes: [...pages] },
        }),
      ),
    onDone: (batch, pages) => {
      show(batch);
      onDone(pages);
    },
    onRefused: readAnew,
  });
}

interface Filing {
  dossierId: string;
  papers: FiledPaper[];
}

export function useFilePapers(batchId: string, onDone: (papers: FiledPaper[]) => void) {
  const show = useShow(batchId);
  const readAnew = useReadAnew(batchId);
  return useCommand({
    send: (filing: Filing, header: Intent) =>
      read(
        api.POST('/api/v1/scan-batches/{id}/filings', {
          params: { path: { id: batchId }, header },
          body: filing,
        }),
      ),
    changes,
    onDone: (batch, { papers }) => {
      show(batch);
      onDone(papers);
    },
    onRefused: readAnew,
  });
}

export function useCloseBatch(batchId: string, onDone: () => void) {
  const show = useShow(batchId);
  const readAnew = useReadAnew(batchId);
  return useCommand({
    send: (_: object, header: Intent) =>
      read(api.DELETE('/api/v1/scan-batches/{id}', { params: { path: { id: batchId }, header } })),
    changes: [['digitisation', 'batches']],
    onDone: (batch) => {
      show(batch);
      onDone();
    },
    onRefused: readAnew,
  });
}
