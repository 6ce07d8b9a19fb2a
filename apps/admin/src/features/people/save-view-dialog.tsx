import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import { useSaveView, type SavedView, type ViewColumn, type ViewRequest } from './get-saved-views';

export const viewColumns = [
  'code',
  'person',
  'procedure',
  'status',
  'time',
  'paperAt',
  'assignee',
  'receivedUnit',
  'competentUnit',
  'channel',
  'registeredAt',
] as const satisfies readonly ViewColumn[];

export const usualColumns: readonly ViewColumn[] = viewColumns.slice(0, 7);

interface SaveViewDialogProps {
  /** The view that is changed; none for a new one. */
  view?: SavedView;
  filter: ViewRequest['filter'];
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}

/** Keeps the filters in force under a name, with the columns that matter for them. */
export function SaveViewDialog({ view, filter, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation();
  const may = useMay();
  const [name, setName] = useState(view?.name ?? '');
  const [columns, setColumns] = useState<readonly string[]>(view?.columns ?? usualColumns);
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [wasTried, setTried] = useState(false);
  const command = useSaveView(view, onSaved);
  const chosen = viewColumns.filter((column) => columns.includes(column));
  const save = () => {
    setTried(true);
    const given = name.normalize('NFC').trim();
    if (given && chosen.length > 0)
      command.run({ name: given, isShared, filter, columns: [...chosen] });
  };
  return (
    <Dialog title={t('people.views.title')} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <TextInput
          data-autofocus
          label={t('people.views.name')}
          maxLength={60}
          value={name}
          error={wasTried && !name.trim() && t('people.views.nameMissing')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('people.views.columns')}
          value={[...columns]}
          onChange={setColumns}
          error={wasTried && chosen.length === 0 && t('people.views.columnsMissing')}
        >
          <Group gap="md" mt="xs">
            {viewColumns.map((column) => (
              <Checkbox
                key={column}
                value={column}
                label={t(`people.views.column.${column}`)}
                w={160}
              />
            ))}
          </Group>
        </Checkbox.Group>
        {may('savedView.share') && (
          <Checkbox
            label={t('people.views.share')}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <DialogActs
          label={t('people.views.save')}
          isPending={command.isPending}
          onRun={save}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
