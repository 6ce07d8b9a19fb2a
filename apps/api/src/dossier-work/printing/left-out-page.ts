import { problemTypes } from '@motcua/shared-problem';
import type { PrintDocument } from '../../platform/printing/print-document';
import type { ProblemError } from '../../platform/problem/problem-error';

export interface LeftOut {
  readonly name: string;
  readonly sentence: string;
}

/** A dossier that nobody may see and one that is not there read alike. */
export function leftOut(name: string, { type, details }: ProblemError): LeftOut {
  if (details.sentence) return { name, sentence: details.sentence.vi };
  return {
    name,
    sentence:
      type === 'notFound'
        ? 'Không tìm thấy trong phạm vi được xem.'
        : `${problemTypes[type].title.vi}. In lại riêng hồ sơ này.`,
  };
}

/** The last page of a file of many forms: which dossiers are not in it, and why. */
export function leftOutPage(rows: readonly LeftOut[]): PrintDocument {
  return {
    title: 'Hồ sơ không có trong tệp in',
    layout: 'a5',
    copies: [''],
    foot: { printNumber: 1 },
    content: [
      { text: 'HỒ SƠ KHÔNG CÓ TRONG TỆP IN', style: 'title', margin: [0, 0, 0, 8] },
      { ul: rows.map(({ name, sentence }) => `${name}: ${sentence}`) },
    ],
  };
}
