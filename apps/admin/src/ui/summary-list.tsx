import { DataList } from '@mantine/core';
import type { ReactNode } from 'react';

export interface SummaryItem {
  label: string;
  value: ReactNode;
}

/** Labels and values of a record; what has no value is left out. */
export function SummaryList({
  items,
  labelWidth = 180,
}: {
  items: SummaryItem[];
  labelWidth?: number;
}) {
  const shown = items.filter(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <DataList labelWidth={labelWidth} gap="xs" size="md">
      {shown.map(({ label, value }) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel c="dimmed">{label}</DataList.ItemLabel>
          <DataList.ItemValue>{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
