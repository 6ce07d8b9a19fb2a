import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntentKey } from '../../app/intent-key';
import { officeClock } from '../../ui/office-clock';
import { sha256Of } from '../../public/sha256';
import { useMe } from '../../app/session';
import type { IntakeFile } from './intake-values';
import type { IntakeForm } from './intake-form';
import { forgetScan, keepScan, keptScans } from './kept-scans';

export const acceptedScans = 'application/pdf,image/jpeg,image/png';
/** What the check compares with files that are held already. */
const mostFiles = 50;

/** Scans chosen for papers before the dossier has a number; the same file is taken once. */
export function usePaperScans(
  draftId: string,
  form: IntakeForm,
  change: (patch: Partial<IntakeForm>) => void,
) {
  const { staff } = useMe();
  const [refused, setRefused] = useState<{ name: string; why: 'twice' | 'tooMany' }>();
  const keep = async (no: number, chosen: File, taken: readonly IntakeFile[]) => {
    const name = chosen.name.normalize('NFC');
    if (taken.length >= mostFiles) return setRefused({ name, why: 'tooMany' });
    const sha256 = await sha256Of(chosen);
    if (taken.some((file) => file.sha256 === sha256)) return setRefused({ name, why: 'twice' });
    await keepScan({
      draftId,
      staffId: staff.id,
      componentNo: no,
      name,
      sha256,
      content: chosen,
      fileKey: newIntentKey(),
      keptAt: officeClock.now().toISOString(),
    });
    return { no, name, size: chosen.size, sha256 };
  };
  const add = async (no: number, chosen: readonly File[]): Promise<void> => {
    setRefused(undefined);
    const files = [...form.files];
    for (const each of chosen) {
      const file = await keep(no, each, files);
      if (file) files.push(file);
    }
    change({ files });
  };
  const remove = (sha256: string): void => {
    void forgetScan({ draftId, sha256 });
    change({ files: form.files.filter((file) => file.sha256 !== sha256) });
  };
  // Chosen at another PC: the draft knows the name, only that PC has the bytes.
  const { data: here } = useQuery({
    queryKey: ['keptScans', draftId, form.files.length],
    queryFn: async () => (await keptScans(staff.id, draftId)).map((scan) => scan.sha256),
    enabled: form.files.length > 0,
    staleTime: 0,
  });
  const isElsewhere = (sha256: string): boolean => here !== undefined && !here.includes(sha256);
  const filesOf = (no: number): IntakeFile[] => form.files.filter((file) => file.no === no);
  return { add, remove, filesOf, isElsewhere, refused };
}
