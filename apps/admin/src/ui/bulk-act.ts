/** What an act on many rows answers for each of them. */
export interface RowAnswer {
  rowKey: string;
  ok: boolean;
  sentence: string;
}

export interface BulkAct<Row> {
  label: string;
  run: (rows: Row[]) => Promise<RowAnswer[]>;
}
