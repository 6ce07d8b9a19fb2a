import type { PrintDocument } from '../../platform/printing/print-document';

export interface LeftOut {
  readonly name: string;
  readonly sentence: string;
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
