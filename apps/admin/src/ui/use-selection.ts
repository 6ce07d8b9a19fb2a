import { useState } from 'react';

export interface Selection<Row> {
  /** Only rows that are on the page: what is out of sight is not acted on. */
  rows: Row[];
  has: (row: Row) => boolean;
  isAll: boolean;
  toggle: (row: Row) => void;
  toggleAll: () => void;
  clear: () => void;
}

export function useSelection<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): Selection<Row> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter((row) => keys.has(rowKey(row)));
  const isAll = rows.length > 0 && selected.length === rows.length;
  return {
    rows: selected,
    has: (row) => keys.has(rowKey(row)),
    isAll,
    toggle: (row) => {
      const next = new Set(keys);
      if (!next.delete(rowKey(row))) next.add(rowKey(row));
      setKeys(next);
    },
    toggleAll: () => setKeys(isAll ? new Set() : new Set(rows.map(rowKey))),
    clear: () => setKeys(new Set()),
  };
}
