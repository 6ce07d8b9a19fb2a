import { Select, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { useOpenManifest } from './get-manifests';

/** Begins a bag from one unit to another. */
export function OpenManifestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const units = useNamedUnits().map(({ id, shortName }) => ({ value: id, label: shortName }));
  const [fromUnitId, setFrom] = useState<string | null>(null);
  const [toUnitId, setTo] = useState<string | null>(null);
  const open = useOpenManifest(
    ({ number }) => void navigate({ to: '/manifests/$no', params: { no: number } }),
  );
  const errors = fieldMessages(open.error);
  const isIncomplete = !fromUnitId || !toUnitId;
  return (
    <Dialog title={t('courier.manifests.open')} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={open.error} onRetry={open.retry} takesFocus />
        <Select
          id="fromUnitId"
          data-autofocus
          label={t('courier.field.from')}
          data={units}
          searchable
          value={fromUnitId}
          onChange={(unitId) => {
            setFrom(unitId);
            if (unitId === toUnitId) setTo(null);
          }}
          error={errors.fromUnitId}
        />
        <Select
          id="toUnitId"
          label={t('courier.field.to')}
          data={units.filter(({ value }) => value !== fromUnitId)}
          searchable
          value={toUnitId}
          onChange={setTo}
          error={errors.toUnitId}
        />
        <MainAct
          label={t('courier.manifests.open')}
          isPending={open.isPending}
          blockedBecause={isIncomplete ? t('courier.manifests.unitsMissing') : undefined}
          onRun={() => {
            if (fromUnitId && toUnitId) open.run({ fromUnitId, toUnitId });
          }}
        />
      </Stack>
    </Dialog>
  );
}
