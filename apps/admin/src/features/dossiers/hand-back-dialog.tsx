import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useFormats } from '../../ui/use-formats';
import type { ActForm } from './act-form';
import { CollectorFields, CollectorSignature } from './collector-fields';
import { lackOf, ownerOf, signatureOf, useCollectorScan, type Collector } from './collector';
import type { Dossier } from './get-dossier';

/** Who collects, compared with the paper they show; what they take; and their signature. */
export function HandBackDialog({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const [collector, setCollector] = useState<Collector>(() =>
    ownerOf(dossier, t('dossiers.owner')),
  );
  const [originalsReturned, setReturned] = useState(false);
  const change = (patch: Partial<Collector>) => setCollector((now) => ({ ...now, ...patch }));
  const lack = lackOf(collector);
  useCollectorScan(change);
  return (
    <ConfirmDialog
      {...common}
      act={label}
      size={820}
      blockedBecause={lack && t(lack)}
      onConfirm={() => send({ collector: { ...signatureOf(collector), originalsReturned } })}
    >
      <Stack gap="md">
        <CollectorFields
          collector={collector}
          change={change}
          dossier={dossier}
          error={form.error}
          path="collector."
        />
        <HandedOver dossier={dossier} />
        <Checkbox
          label={t('dossiers.originalsReturned')}
          checked={originalsReturned}
          onChange={(event) => setReturned(event.currentTarget.checked)}
        />
        <CollectorSignature collector={collector} change={change} />
      </Stack>
    </ConfirmDialog>
  );
}

function HandedOver({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <div>
      <Text fw={600}>{t('dossiers.handedOver')}</Text>
      <List>
        {dossier.results.map(({ no, fileName }) => (
          <List.Item key={no}>{fileName}</List.Item>
        ))}
      </List>
      {dossier.feeTotal > 0 && (
        <Text>{t('dossiers.feeToTell', { amount: money(dossier.feeTotal) })}</Text>
      )}
    </div>
  );
}
