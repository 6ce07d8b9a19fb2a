interface SignableRow {
  id: string;
  procedureCode: string;
}

export const mostSigned = 20;

export type RefusedRow = 'notOpened' | 'notAlike' | 'tooMany';

/** What can be signed in one go: of one procedure, each opened before, no more than twenty. */
export function alikeRows<Row extends SignableRow>(
  rows: readonly Row[],
  opened: ReadonlySet<string>,
): { alike: Row[]; refused: { row: Row; why: RefusedRow }[] } {
  const alike: Row[] = [];
  const refused: { row: Row; why: RefusedRow }[] = [];
  for (const row of rows) {
    const [first] = alike;
    const why = !opened.has(row.id)
      ? 'notOpened'
      : first && first.procedureCode !== row.procedureCode
        ? 'notAlike'
        : alike.length >= mostSigned
          ? 'tooMany'
          : undefined;
    if (why) refused.push({ row, why });
    else alike.push(row);
  }
  return { alike, refused };
}
