import type { components } from '@motcua/shared-api-client';

/** One dossier of a batch as its line holds it; empty texts are not filled in. */
export interface BatchRow {
  copies: string;
  note: string;
  applicantName: string;
}

export const batchFields = ['copies', 'note', 'applicantName'] as const;
export type BatchField = (typeof batchFields)[number];

export const blankRow: BatchRow = { copies: '', note: '', applicantName: '' };

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

export const copiesFault = ({ copies }: BatchRow): boolean => {
  const text = copies.trim();
  return (
    text !== '' && !(/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostCopies)
  );
};

const filled = (text: string): string | undefined => text.normalize('NFC').trim() || undefined;

export const rowRequest = (row: BatchRow): components['schemas']['BatchRowRequest'] => ({
  applicantName: filled(row.applicantName),
  copies: row.copies.trim() ? Number(row.copies) : undefined,
  note: filled(row.note),
});
