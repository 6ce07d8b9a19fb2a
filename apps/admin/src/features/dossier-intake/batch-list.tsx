import { ActionIcon, Table, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  blankRow,
  fieldsShown,
  mostBatchRows,
  numberFault,
  type BatchField,
  type BatchRow,
} from './batch-rows';
import { focusWhenShown } from './focus-when-shown';

interface BatchListProps {
  rows: readonly BatchRow[];
  /** A fee of the procedure is priced by pages. */
  hasPages: boolean;
  onChange: (rows: BatchRow[]) => void;
}

export const rowFieldId = (index: number, field: BatchField) => `rows.${index}.${field}`;

const widths: Readonly<Record<BatchField, number | undefined>> = {
  copies: 80,
  note: undefined,
  pages: 96,
  applicantName: 260,
};

const longest: Readonly<Record<BatchField, number>> = {
  copies: 2,
  note: 1000,
  pages: 4,
  applicantName: 200,
};

/** One line a dossier: Enter begins the next line, Tab goes along it. */
export function BatchList({ rows, hasPages, onChange }: BatchListProps) {
  const { t } = useTranslation();
  const fields = fieldsShown(hasPages);
  const fieldFault = (row: BatchRow, field: BatchField) => {
    const fault = numberFault(row, hasPages);
    return fault === field && t(`work.batch.${fault}Fault`);
  };
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
          {fields.map((field) => (
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
            {fields.map((field) => (
              <Table.Td key={field}>
                <TextInput
                  id={rowFieldId(index, field)}
                  aria-label={t('work.batch.rowField', {
                    no: index + 1,
                    field: t(`work.batch.field.${field}`),
                  })}
                  inputMode={field === 'copies' || field === 'pages' ? 'numeric' : undefined}
                  maxLength={longest[field]}
                  autoComplete="off"
                  spellCheck={false}
                  value={row[field]}
                  error={fieldFault(row, field)}
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
