import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { forgetScan, keepScan, keptScans, type KeptScan } from './kept-scans';

type Fields = { purpose: 'component' | 'attachment'; componentNo?: number; file: string };

/** Scans whose dossier has its number, and that are not filed with it yet. */
export const scansToFileKey = ['scansToFile'];

/** One file with the paper it shows, or beside the papers; the fields go before the file. */
async function fileScan(scan: KeptScan): Promise<void> {
  const { dossierId = '', name, content, fileKey, isAttachment } = scan;
  const purpose = isAttachment ? 'attachment' : 'component';
  const componentNo = isAttachment ? undefined : scan.componentNo;
  const body: Fields = { purpose, componentNo, file: name };
  await read(
    api.POST('/api/v1/dossiers/{id}/documents', {
      params: { path: { id: dossierId }, header: { 'Idempotency-Key': fileKey } },
      body,
      bodySerializer: () => {
        const form = new FormData();
        form.set('purpose', purpose);
        if (componentNo !== undefined) form.set('componentNo', String(componentNo));
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

/** The intake was one matter with a dossier that is there; answers how many scans go with it. */
export async function attachScansTo(
  draftId: string,
  staffId: string,
  { id, code }: { id: string; code: string },
): Promise<number> {
  const scans = await keptScans(staffId, draftId);
  for (const scan of scans)
    await keepScan({ ...scan, isAttachment: true, dossierId: id, dossierCode: code });
  return scans.length;
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
  /** Answers false where one was refused: it and the ones behind it stay here. */
  const file = useCallback(async (): Promise<boolean> => {
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
      return true;
    } catch (fault) {
      setError(fault as Error);
      return false;
    } finally {
      setPending(false);
    }
  }, [staff.id, queryClient, refetch]);
  return { scans, file, isPending, error };
}
