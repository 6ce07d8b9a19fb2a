import { ActionIcon, Table, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  batchFields,
  blankRow,
  copiesFault,
  mostBatchRows,
  type BatchField,
  type BatchRow,
} from './batch-rows';
import { focusWhenShown } from './focus-when-shown';

interface BatchListProps {
  rows: readonly BatchRow[];
  onChange: (rows: BatchRow[]) => void;
}

export const rowFieldId = (index: number, field: BatchField) => `rows.${index}.${field}`;

const widths: Readonly<Record<BatchField, number | undefined>> = {
  copies: 80,
  note: undefined,
  applicantName: 260,
};

/** One line a dossier: Enter begins the next line, Tab goes along it. */
export function BatchList({ rows, onChange }: BatchListProps) {
  const { t } = useTranslation();
  const change = (index: number, patch: Partial<BatchRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  const remove = (index: number) => {
    const left = rows.filter((_row, at) => at !== index);
    onChange(left.length > 0 ? left : [blankRow]);
    focusWhenShown(rowFieldId(Math.max(0, Math.min(index, rows.length - 2)), 'copies'));
  };
  const go = (index: number, field: BatchField) =>
    document.getElementById(rowFieldId(index, field))?.focus();
  const onKeyDown = (event: KeyboardEvent, index: number, field: BatchField) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowUp') return go(index - 1, field);
    if (event.key === 'ArrowDown') return go(index + 1, field);
    if (event.code === 'Delete' && event.ctrlKey) {
      event.preventDefault();
      return remove(index);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (index < rows.length - 1) return go(index + 1, 'copies');
    if (rows.length >= mostBatchRows) return;
    onChange([...rows, blankRow]);
    focusWhenShown(rowFieldId(rows.length, 'copies'));
  };
  return (
    <Table verticalSpacing={2} aria-label={t('work.batch.rows')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>{t('work.batch.no')}</Table.Th>
          {batchFields.map((field) => (
            <Table.Th key={field} w={widths[field]}>
              {t(`work.batch.field.${field}`)}
            </Table.Th>
          ))}
          <Table.Th w={44} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Table.Tr key={index}>
            <Table.Td>{index + 1}</Table.Td>
            {batchFields.map((field) => (
              <Table.Td key={field}>
                <TextInput
                  id={rowFieldId(index, field)}
                  aria-label={t('work.batch.rowField', {
                    no: index + 1,
                    field: t(`work.batch.field.${field}`),
                  })}
                  inputMode={field === 'copies' ? 'numeric' : undefined}
                  maxLength={field === 'copies' ? 2 : field === 'note' ? 1000 : 200}
                  autoComplete="off"
                  spellCheck={false}
                  value={row[field]}
                  error={field === 'copies' && copiesFault(row) && t('work.batch.copiesFault')}
                  onChange={(event) => change(index, { [field]: event.currentTarget.value })}
                  onKeyDown={(event) => onKeyDown(event, index, field)}
                />
              </Table.Td>
            ))}
            <Table.Td>
              <ActionIcon
                variant="subtle"
                tabIndex={-1}
                aria-label={t('work.batch.remove', { no: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
