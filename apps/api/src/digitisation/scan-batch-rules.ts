import type { Actor } from '../access/actor';
import type { Parameters } from '../platform/database/sql';
import { ProblemError } from '../platform/problem/problem-error';

/** How much one batch holds; a pile of paper that is larger is scanned in several. */
export const batchLimits = { files: 60, pages: 600 } as const;

/** A batch belongs to whoever brought it and to those who digitise for its unit. */
export function visibleBatches(actor: Actor, parameters: Parameters, alias = 'b'): string {
  const units = parameters.add(actor.unitsFor('dossier.digitise'));
  const self = parameters.add(actor.id);
  return `(${alias}.unit_id = any(${units}::uuid[]) or ${alias}.uploaded_by = ${self}::uuid)`;
}

export function refuseClosed(closedAt: Date | null): void {
  if (closedAt === null) return;
  throw new ProblemError('actionNotAllowed', 'the batch is closed', {
    sentence: {
      vi: 'Xấp quét này đã đóng. Mở xấp mới rồi quét tiếp.',
      en: 'This batch of scans is closed. Open a new one and go on there.',
    },
  });
}

/** Pages that are still on their way could belong to the paper that is being filed. */
export function refuseUnread(isUnread: boolean): void {
  if (!isUnread) return;
  throw new ProblemError('actionNotAllowed', 'files of the batch are still being read', {
    sentence: {
      vi: 'Còn tệp đang đọc trang. Đợi đọc xong rồi bấm lại.',
      en: 'Files are still being read. Wait until they are done, then press again.',
    },
  });
}
