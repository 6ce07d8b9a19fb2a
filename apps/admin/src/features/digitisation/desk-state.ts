import type { Batch, ScanPage, Task } from './get-digitisation';

/** A dossier on the stack: one that waits for files, or one that has pages in the batch. */
export interface StackItem {
  dossierId: string;
  code: string;
  applicantName?: string;
  procedureName?: string;
  registeredAt?: string;
  missing?: number;
  /** Pages of the batch that are given to it and not filed yet. */
  pages: number;
}

export const isToFile = (page: ScanPage): boolean =>
  !page.isSheet && !page.isDropped && page.documentNo === null;

/** Pages of a paper of a dossier that would go into its file now. */
export const pagesOf = (batch: Batch | undefined, dossierId: string, componentNo?: number) =>
  (batch?.pages ?? []).filter(
    (page) =>
      isToFile(page) &&
      page.dossierId === dossierId &&
      (componentNo === undefined || page.componentNo === componentNo),
  );

/** Dossiers with pages in the batch stand first, then those that wait longest. */
export function stackOf(tasks: readonly Task[], batch: Batch | undefined): StackItem[] {
  const items: StackItem[] = tasks.map((task) => ({
    dossierId: task.dossierId,
    code: task.code,
    applicantName: task.applicantName,
    procedureName: task.procedureName,
    registeredAt: task.registeredAt,
    missing: task.papers.filter(({ hasFile }) => !hasFile).length,
    pages: pagesOf(batch, task.dossierId).length,
  }));
  for (const page of batch?.pages ?? []) {
    const { dossierId, dossierCode } = page;
    if (!dossierId || !dossierCode || !isToFile(page)) continue;
    if (items.some((item) => item.dossierId === dossierId)) continue;
    items.push({ dossierId, code: dossierCode, pages: pagesOf(batch, dossierId).length });
  }
  return items.sort((one, other) => Number(other.pages > 0) - Number(one.pages > 0));
}

/** After a dossier is done: the next one with pages, else the next that waits. */
export function nextOf(stack: readonly StackItem[], doneId: string): string | undefined {
  const others = stack.filter(({ dossierId }) => dossierId !== doneId);
  return (others.find(({ pages }) => pages > 0) ?? others[0])?.dossierId;
}

/** The page that trades places with this one, so that it moves by one. */
export function neighbourOf(
  pages: readonly ScanPage[],
  no: number,
  step: 1 | -1,
): ScanPage | undefined {
  const at = pages.findIndex((page) => page.no === no);
  return at < 0 ? undefined : pages[at + step];
}

/** The numbers of the pages in the order they have once one of them lies before another. */
export function movedBefore(pages: readonly ScanPage[], no: number, beforeNo: number): number[] {
  const nos = pages.map((page) => page.no);
  if (no === beforeNo) return nos;
  const isForward = nos.indexOf(no) < nos.indexOf(beforeNo);
  return nos.flatMap((each) => {
    if (each === no) return [];
    if (each !== beforeNo) return [each];
    // Carried to the right, a page lies behind the one it was dropped on, as the eye expects.
    return isForward ? [each, no] : [no, each];
  });
}
