import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { forgetScan, keepScan, keptScans, type KeptScan } from './kept-scans';

type Fields = { purpose: 'component'; componentNo?: number; file: string };

/** Scans whose dossier has its number, and that are not filed with it yet. */
export const scansToFileKey = ['scansToFile'];

/** One file with the paper it shows; the fields go before the file. */
async function fileScan(scan: KeptScan): Promise<void> {
  const { dossierId = '', componentNo, name, content, fileKey } = scan;
  const body: Fields = { purpose: 'component', componentNo, file: name };
  await read(
    api.POST('/api/v1/dossiers/{id}/documents', {
      params: { path: { id: dossierId }, header: { 'Idempotency-Key': fileKey } },
      body,
      bodySerializer: () => {
        const form = new FormData();
        form.set('purpose', 'component');
        form.set('componentNo', String(componentNo));
        form.set('file', new File([content], name, { type: content.type }));
        return form;
      },
    }),
  );
}

/** The intake has become a dossier: its scans wait for being filed there, even if the page goes. */
export async function handScansOn(
  draftId: string,
  staffId: string,
  { id, code }: { id: string; code: string },
  wanted: readonly { no: number; sha256: string }[],
): Promise<void> {
  for (const scan of await keptScans(staffId, draftId)) {
    const paper = wanted.find(({ sha256 }) => sha256 === scan.sha256);
    if (!paper) await forgetScan(scan);
    else await keepScan({ ...scan, componentNo: paper.no, dossierId: id, dossierCode: code });
  }
}

/** What waits on this PC for being filed, and the act that files it one after the other. */
export function useScansToFile() {
  const { staff } = useMe();
  const queryClient = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const { data: scans = [], refetch } = useQuery({
    queryKey: [...scansToFileKey, staff.id],
    queryFn: async () =>
      (await keptScans(staff.id)).filter(({ dossierId }) => dossierId !== undefined),
    staleTime: 0,
  });
  const file = useCallback(async () => {
    setPending(true);
    setError(null);
    try {
      const waiting = await keptScans(staff.id);
      for (const scan of waiting.filter(({ dossierId }) => dossierId !== undefined)) {
        await fileScan(scan);
        await forgetScan(scan);
        await refetch();
      }
      await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
    } catch (fault) {
      setError(fault as Error);
    } finally {
      setPending(false);
    }
  }, [staff.id, queryClient, refetch]);
  return { scans, file, isPending, error };
}
