import type { components } from '@motcua/shared-api-client';
import { mostPages } from '@motcua/shared-money';

/** One dossier of a batch as its line holds it; empty texts are not filled in. */
export interface BatchRow {
  copies: string;
  note: string;
  pages: string;
  applicantName: string;
}

export const batchFields = ['copies', 'note', 'pages', 'applicantName'] as const;
export type BatchField = (typeof batchFields)[number];

export const blankRow: BatchRow = { copies: '', note: '', pages: '', applicantName: '' };

export const mostBatchRows = 100;
const mostCopies = 99;

const isBlankRow = (row: BatchRow): boolean => batchFields.every((field) => !row[field].trim());

export const filledRows = (rows: readonly BatchRow[]): BatchRow[] =>
  rows.filter((row) => !isBlankRow(row));

/** What the tab kept; anything else begins with one empty line. */
export function rowsOf(kept: string): BatchRow[] {
  try {
    const rows = JSON.parse(kept) as Partial<BatchRow>[];
    const known = rows.map((row) => ({ ...blankRow, ...row })).slice(0, mostBatchRows);
    return known.length > 0 ? known : [blankRow];
  } catch {
    return [blankRow];
  }
}

const mostOf = { copies: mostCopies, pages: mostPages } as const;

/** The first number of a line that is none; an empty one stands for one. */
export function numberFault(row: BatchRow, hasPages: boolean): keyof typeof mostOf | undefined {
  const fields = hasPages ? (['copies', 'pages'] as const) : (['copies'] as const);
  return fields.find((field) => {
    const text = row[field].trim();
    const isNumber = /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= mostOf[field];
    return text !== '' && !isNumber;
  });
}

/** Pages are asked for where a fee is priced by them. */
export const fieldsShown = (hasPages: boolean): readonly BatchField[] =>
  batchFields.filter((field) => hasPages || field !== 'pages');

const filled = (text: string): string | undefined => text.normalize('NFC').trim() || undefined;

export const rowRequest = (
  row: BatchRow,
  hasPages: boolean,
): components['schemas']['BatchRowRequest'] => ({
  applicantName: filled(row.applicantName),
  copies: row.copies.trim() ? Number(row.copies) : undefined,
  pages: hasPages && row.pages.trim() ? Number(row.pages) : undefined,
  note: filled(row.note),
});
