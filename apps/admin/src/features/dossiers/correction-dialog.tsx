import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { Dossier } from './get-dossier';

/** In the address: it opens a new dossier, so it is no act on this one. */
export const correctAct = 'correct';

type CorrectionRequest = components['schemas']['OpenCorrectionRequest'];
type CorrectedField = CorrectionRequest['changes'][number];

const nothing: CorrectedField = { field: '', oldValue: '', newValue: '' };
const mostFields = 20;

interface CorrectionDialogProps {
  dossier: Dossier;
  onClose: () => void;
}

/** What is wrong on a result that was handed back, field by field, old and new. */
export function CorrectionDialog({ dossier, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const navigate = useNavigate();
  const [fields, setFields] = useState([nothing]);
  const path = { id: dossier.id };
  const command = useCommand({
    send: (body: CorrectionRequest, header) =>
      read(api.POST('/api/v1/dossiers/{id}/corrections', { params: { path, header }, body })),
    changes: [['dossiers']],
    onDone: ({ id, code }) => {
      say(t('dossiers.correctionOpened', { code }));
      void navigate({ to: '/dossiers/$id', params: { id } });
    },
  });
  const isComplete = fields.every((each) => Object.values(each).every((text) => text.trim()));
  const change = (index: number, patch: Partial<CorrectedField>) =>
    setFields(fields.map((each, at) => (at === index ? { ...each, ...patch } : each)));
  return (
    <ReasonDialog
      act={t('dossiers.openCorrection')}
      consequence={t('dossiers.correctionMeans')}
      reason="required"
      keptAs={`correct.${dossier.id}`}
      isPending={command.isPending}
      error={command.error}
      blockedBecause={isComplete ? undefined : t('dossiers.correctionIncomplete')}
      onConfirm={({ reason }) => command.run({ reason, changes: fields.map(composed) })}
      onClose={onClose}
    >
      <Stack gap="sm">
        {fields.map((each, index) => (
          <FieldRow
            key={index}
            no={index + 1}
            value={each}
            onChange={(patch) => change(index, patch)}
            onRemove={
              fields.length > 1
                ? () => setFields(fields.filter((_, at) => at !== index))
                : undefined
            }
          />
        ))}
        {fields.length < mostFields && (
          <Group>
            <Button onClick={() => setFields([...fields, nothing])}>
              {t('dossiers.addField')}
            </Button>
          </Group>
        )}
      </Stack>
    </ReasonDialog>
  );
}

const composed = ({ field, oldValue, newValue }: CorrectedField): CorrectedField => ({
  field: field.normalize('NFC').trim(),
  oldValue: oldValue.normalize('NFC').trim(),
  newValue: newValue.normalize('NFC').trim(),
});

interface FieldRowProps {
  no: number;
  value: CorrectedField;
  onChange: (patch: Partial<CorrectedField>) => void;
  onRemove?: () => void;
}

function FieldRow({ no, value, onChange, onRemove }: FieldRowProps) {
  const { t } = useTranslation();
  const row = no === 1 ? '' : ` (${no})`;
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <TextInput
        label={`${t('dossiers.wrongField')}${row}`}
        flex={1}
        maxLength={100}
        value={value.field}
        onChange={(event) => onChange({ field: event.currentTarget.value })}
      />
      <TextInput
        label={`${t('dossiers.oldValue')}${row}`}
        flex={1}
        maxLength={500}
        value={value.oldValue}
        onChange={(event) => onChange({ oldValue: event.currentTarget.value })}
      />
      <TextInput
        label={`${t('dossiers.newValue')}${row}`}
        flex={1}
        maxLength={500}
        value={value.newValue}
        onChange={(event) => onChange({ newValue: event.currentTarget.value })}
      />
      {onRemove && (
        <Button aria-label={t('dossiers.removeField', { no })} onClick={onRemove}>
          ×
        </Button>
      )}
    </Group>
  );
}
