import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface RowKeys<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  open: (row: Row) => void;
  toggle?: (row: Row) => void;
  acts?: Readonly<Record<string, (row: Row) => void>>;
  autoFocus?: boolean;
}

const pageRows = 10;

/** Whoever types already, or answers a dialog, is not called away by rows that arrive. */
export const isAtWork = (): boolean =>
  Boolean(document.activeElement?.closest('input, textarea, select, [role=dialog]'));

/** One row takes part in Tab; arrows, Home, End and PgUp, PgDn go to the others. */
export function useRowKeys<Row>({ rows, rowKey, open, toggle, acts, autoFocus }: RowKeys<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [currentKey, setCurrentKey] = useState<string>();
  const found = rows.findIndex((row) => rowKey(row) === currentKey);
  const current = found < 0 ? 0 : found;
  const hasRows = rows.length > 0;

  useEffect(() => {
    if (autoFocus && hasRows && !isAtWork()) body.current?.querySelector('tr')?.focus();
  }, [autoFocus, hasRows]);

  const go = (target: number) => {
    const index = Math.min(Math.max(target, 0), rows.length - 1);
    const row = rows[index];
    if (row === undefined) return;
    setCurrentKey(rowKey(row));
    body.current?.querySelectorAll<HTMLElement>(':scope > tr')[index]?.focus();
  };
  const moves: Record<string, () => void> = {
    ArrowDown: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    PageDown: () => go(current + pageRows),
    PageUp: () => go(current - pageRows),
    Home: () => go(0),
    End: () => go(rows.length - 1),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rows[current];
    const isOnRow = event.target instanceof HTMLTableRowElement;
    if (row === undefined || !isOnRow || event.altKey || event.ctrlKey || event.metaKey) return;
    const act =
      moves[event.code] ??
      (event.code === 'Enter' ? () => open(row) : undefined) ??
      (event.code === 'Space' && toggle ? () => toggle(row) : undefined) ??
      (acts?.[event.code] && (() => acts[event.code]?.(row)));
    if (!act) return;
    event.preventDefault();
    act();
  };
  const rowProps = (index: number) => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => {
      const row = rows[index];
      if (row !== undefined) setCurrentKey(rowKey(row));
    },
  });
  return { body, onKeyDown, rowProps };
}
