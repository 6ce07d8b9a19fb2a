/** What an act on many rows answers for each of them. */
export interface RowAnswer {
  rowKey: string;
  ok: boolean;
  sentence: string;
}

export interface BulkAct<Row> {
  label: string;
  /** Undefined: the person thought better of it, and the rows stay chosen. */
  run: (rows: Row[]) => Promise<RowAnswer[] | undefined>;
}
