import { ProblemError } from '../platform/problem/problem-error';

/** A paper holds a file once; sent again it is a slip. Elsewhere the same file may lie as well. */
export function refuseRepeated(no: number | undefined): void {
  if (no === undefined) return;
  throw new ProblemError('conflict', `the paper has this content as document ${no}`, {
    existing: String(no),
    sentence: {
      vi: `Tệp này đã có ở đây, là tệp số ${no}. Không cần tải lại.`,
      en: `This file is here already as number ${no}. There is no need to send it again.`,
    },
  });
}
