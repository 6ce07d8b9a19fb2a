import { Checkbox, Group, Skeleton, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAct } from './bulk-act';
import { BulkBar } from './bulk-bar';
import classes from './data-table.module.css';
import { EmptyLine } from './empty-line';
import { Pager } from './pager';
import { ProblemAlert } from './problem-alert';
import { ScreenLink, useOpenScreen, type ScreenAddress } from './screen-link';
import type { KeyNote } from './key-registry';
import { useKeyNotes } from './keys';
import { useRowKeys } from './use-row-keys';
import { useSelection, type Selection } from './use-selection';

export interface Column<Row> {
  key: string;
  label: string;
  /** Codes, dates and money never wrap; money and numbers stand right; short texts take little. */
  kind?: 'code' | 'name' | 'date' | 'money' | 'number' | 'status' | 'text' | 'short';
  width?: number | string;
  render: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  /** Says what the table lists; not shown, but read out. */
  caption: string;
  columns: readonly Column<Row>[];
  /** Undefined while the first page is loading. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** How a row is called in «Chọn …». */
  rowName?: (row: Row) => string;
  /** First column becomes a link; Enter on a row opens it. */
  rowLink?: (row: Row) => ScreenAddress;
  /** Instead of a link: Enter or a click on the row. */
  onOpen?: (row: Row) => void;
  /** The row shown beside the table. */
  currentKey?: string;
  bulkActs?: readonly BulkAct<Row>[];
  /** Single letters by `event.code`, only while a row has focus. */
  rowActs?: Readonly<Record<string, (row: Row) => void>>;
  /** What the keys of `rowActs` do, for F1. */
  rowActNotes?: readonly KeyNote[];
  empty: { sentence: string; act?: ReactNode };
  error?: Error | null;
  onRetry?: () => void;
  onNext?: () => void;
  onPrevious?: () => void;
  /** Such as «hơn 1.000». */
  count?: string;
  /** The first row takes focus when the rows arrive. */
  autoFocus?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty, error, onRetry, bulkActs } = props;
  const selection = useSelection(rows ?? [], props.rowKey);
  if (error && !rows) return <ProblemAlert error={error} onRetry={onRetry} />;
  if (rows?.length === 0)
    return (
      <div className={classes.sheet}>
        <EmptyLine {...empty} />
        <Pager {...props} />
        {bulkActs && <BulkBar key="acts" acts={bulkActs} selection={selection} {...props} />}
      </div>
    );
  return (
    <div className={classes.sheet}>
      {error && <ProblemAlert error={error} onRetry={onRetry} />}
      <Table.ScrollContainer minWidth={columns.length * 120} type="native">
        <Table className={classes.table} stickyHeader role="grid" aria-busy={!rows}>
          <caption className="visually-hidden">{caption}</caption>
          <Head columns={columns} selection={bulkActs && selection} />
          {rows ? <Rows {...props} rows={rows} selection={selection} /> : <Skeletons {...props} />}
        </Table>
      </Table.ScrollContainer>
      <Group justify="space-between" px="sm">
        <Text size="xs" c="dimmed">
          {props.count}
        </Text>
        <Pager {...props} />
      </Group>
      {bulkActs && <BulkBar key="acts" acts={bulkActs} selection={selection} {...props} />}
    </div>
  );
}

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  selection?: Selection<Row>;
}

function Head<Row>({ columns, selection }: HeadProps<Row>) {
  const { t } = useTranslation();
  return (
    <Table.Thead>
      <Table.Tr>
        {selection && (
          <Table.Th w={40}>
            <Checkbox
              aria-label={t('kit.table.selectAll')}
              checked={selection.isAll}
              indeterminate={selection.rows.length > 0 && !selection.isAll}
              onChange={selection.toggleAll}
            />
          </Table.Th>
        )}
        {columns.map(({ key, label, kind = 'text', width }) => (
          <Table.Th key={key} scope="col" data-kind={kind} w={width}>
            {label}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

function Skeletons<Row>({ columns, bulkActs }: DataTableProps<Row>) {
  const cells = bulkActs ? columns.length + 1 : columns.length;
  return (
    <Table.Tbody className={classes.skeletons}>
      {Array.from({ length: 8 }, (_row, index) => (
        <Table.Tr key={index}>
          {Array.from({ length: cells }, (_cell, cell) => (
            <Table.Td key={cell}>
              <Skeleton height={16} my={4} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

type RowsProps<Row> = DataTableProps<Row> & { rows: readonly Row[]; selection: Selection<Row> };

/** What keys do on the row that has focus, for F1. */
function useRowKeyNotes<Row>({ rowLink, onOpen, bulkActs, rowActNotes }: DataTableProps<Row>) {
  const { t } = useTranslation();
  const notes = [
    { keys: 'Up Down Home End PgUp PgDn', label: t('kit.table.key.rows') },
    ...(rowLink || onOpen ? [{ keys: 'Enter', label: t('kit.table.key.open') }] : []),
    ...(bulkActs ? [{ keys: 'Space', label: t('kit.table.key.select') }] : []),
    ...(rowActNotes ?? []),
  ];
  useKeyNotes(notes);
}

function Rows<Row>(props: RowsProps<Row>) {
  const { columns, rows, rowKey, rowName, rowLink, onOpen, currentKey, bulkActs, selection } =
    props;
  const { t } = useTranslation();
  const openScreen = useOpenScreen();
  const open = (row: Row) => (rowLink ? openScreen(rowLink(row)) : onOpen?.(row));
  useRowKeyNotes(props);
  const roving = useRowKeys({
    rows,
    rowKey,
    open,
    toggle: bulkActs && selection.toggle,
    acts: props.rowActs,
    autoFocus: props.autoFocus,
  });
  return (
    <Table.Tbody ref={roving.body} onKeyDown={roving.onKeyDown}>
      {rows.map((row, index) => (
        <Table.Tr
          key={rowKey(row)}
          {...roving.rowProps(index)}
          aria-selected={bulkActs ? selection.has(row) : undefined}
          aria-current={currentKey === rowKey(row) || undefined}
          data-opens={onOpen ? true : undefined}
          onClick={onOpen && (() => onOpen(row))}
        >
          {bulkActs && (
            <Table.Td onClick={(event) => event.stopPropagation()}>
              <Checkbox
                tabIndex={-1}
                aria-label={t('kit.table.select', { row: rowName?.(row) ?? rowKey(row) })}
                checked={selection.has(row)}
                onChange={() => selection.toggle(row)}
              />
            </Table.Td>
          )}
          {columns.map((column, at) => (
            <Table.Td key={column.key} data-kind={column.kind ?? 'text'}>
              {at === 0 && rowLink ? (
                <ScreenLink address={rowLink(row)} tabIndex={-1}>
                  {column.render(row)}
                </ScreenLink>
              ) : (
                column.render(row)
              )}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}
