import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { csvOf, saveText, type ExportColumn } from '../../ui/list-export';

interface ExportDialogProps<Row> {
  columns: readonly ExportColumn<Row>[];
  rows: readonly Row[];
  onDone: () => void;
  onClose: () => void;
}

/** The chosen rows with the chosen columns, as a file for a spreadsheet. */
export function ExportDialog<Row>({ columns, rows, onDone, onClose }: ExportDialogProps<Row>) {
  const { t } = useTranslation();
  const [keys, setKeys] = useState(columns.map(({ key }) => key));
  const chosen = columns.filter(({ key }) => keys.includes(key));
  const save = () => {
    saveText(`${t('work.export.file')}.csv`, 'text/csv;charset=utf-8', csvOf(chosen, rows));
    onDone();
  };
  return (
    <Dialog title={t('work.export.title', { count: rows.length })} onClose={onClose}>
      <Stack gap="md">
        <Checkbox.Group label={t('work.export.columns')} value={keys} onChange={setKeys}>
          <Stack gap="xs" mt={4}>
            {columns.map(({ key, label }, index) => (
              <Checkbox
                key={key}
                value={key}
                label={label}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <DialogActs
          label={t('work.export.save')}
          blockedBecause={chosen.length === 0 ? t('work.export.noColumns') : undefined}
          onRun={save}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
