import { Group, Title } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import type { ReactNode } from 'react';
import { DataTable, type DataTableProps } from '../../ui/data-table';

export type Found = components['schemas']['SearchResponse'];

interface HitsProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A group of hits; the table inside has its own frame. */
export function Hits({ title, note, children }: HitsProps) {
  return (
    <section data-section tabIndex={-1} aria-label={title}>
      <Group gap="md" mt="md" mb="xs" align="baseline">
        <Title order={2}>{title}</Title>
        {note}
      </Group>
      {children}
    </section>
  );
}

type FoundTableProps<Row> = Pick<
  DataTableProps<Row>,
  'rowKey' | 'rowName' | 'rowLink' | 'columns'
> & {
  title: string;
  rows: readonly Row[];
};

/** One kind of what was found; where nothing of it was, not even its title stands. */
export function FoundTable<Row>({ title, rows, ...table }: FoundTableProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <Hits title={title}>
      <DataTable {...table} caption={title} rows={rows} error={null} empty={{ sentence: '' }} />
    </Hits>
  );
}
