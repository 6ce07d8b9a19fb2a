import { refusedField } from '../../platform/problem/problem-error';

/** Papers at fault are papers of the checklist. */
export function refuseUnaskedLines(
  lines: readonly { readonly no: number }[] | undefined,
  papers: readonly { readonly no: number }[],
): void {
  lines?.forEach((line, index) => {
    if (!papers.some(({ no }) => no === line.no))
      throw refusedField(['lines', index, 'no'], 'unknownReference');
  });
}
