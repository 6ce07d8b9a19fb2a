import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { isSettled } from '../../app/use-command';
import type { ProblemError } from '../../ui/problem-error';
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

/** A scan its dossier does not take, such as a dossier that has ended meanwhile. */
export interface RefusedScan {
  scan: KeptScan;
  problem: ProblemError;
}

/** What waits on this PC for being filed, and the act that files it one after the other. */
export function useScansToFile() {
  const { staff } = useMe();
  const queryClient = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const [refused, setRefused] = useState<readonly RefusedScan[]>([]);
  const [isPending, setPending] = useState(false);
  const { data: scans = [], refetch } = useQuery({
    queryKey: [...scansToFileKey, staff.id],
    queryFn: () => waitingScans(staff.id),
    staleTime: 0,
  });
  /** Answers what stays here: refused for good, or behind a failure that may pass. */
  const file = useCallback(async (): Promise<readonly KeptScan[]> => {
    setPending(true);
    setError(null);
    setRefused([]);
    try {
      for (const scan of await waitingScans(staff.id)) {
        const problem = await refusalOf(scan);
        // One that can never be filed keeps none of the others waiting.
        if (problem) setRefused((before) => [...before, { scan, problem }]);
        else await forgetScan(scan);
        await refetch();
      }
      await queryClient.invalidateQueries({ queryKey: ['dossiers'] });
    } catch (fault) {
      setError(fault as Error);
    } finally {
      setPending(false);
    }
    return waitingScans(staff.id);
  }, [staff.id, queryClient, refetch]);
  const discard = async (scan: KeptScan): Promise<void> => {
    await forgetScan(scan);
    setRefused((before) => before.filter((each) => each.scan !== scan));
    await refetch();
  };
  return { scans, refused, file, discard, isPending, error };
}

const waitingScans = async (staffId: string): Promise<KeptScan[]> =>
  (await keptScans(staffId)).filter(({ dossierId }) => dossierId !== undefined);

/** Files the scan, or answers why it can never be filed; any other failure is thrown. */
async function refusalOf(scan: KeptScan): Promise<ProblemError | undefined> {
  try {
    await fileScan(scan);
    return undefined;
  } catch (fault) {
    if (isSettled(fault)) return fault;
    throw fault;
  }
}
