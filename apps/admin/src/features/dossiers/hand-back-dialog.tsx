import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@motcua/shared-api-client';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import { AuthorityFields } from '../people/authority-fields';
import { isAuthorityNeeded } from '../people/collecting';
import type { ActForm } from './act-form';
import { CollectorFields, CollectorSignature } from './collector-fields';
import { lackOf, ownerOf, signatureOf, useCollectorScan, type Collector } from './collector';
import type { Dossier } from './get-dossier';
import { useChargedWords } from './use-charged-words';

type Authority = components['schemas']['CollectingAuthorityRequest'];

/** Who collects, compared with the paper they show; what they take; and their signature. */
export function HandBackDialog({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const [collector, setCollector] = useState<Collector>(() =>
    ownerOf(dossier, t('dossiers.owner')),
  );
  const [originalsReturned, setReturned] = useState(false);
  const change = (patch: Partial<Collector>) => setCollector((now) => ({ ...now, ...patch }));
  const [authority, setAuthority] = useState<Authority>({
    kind: 'authorisation',
    number: '',
  });
  const isForeign = isAuthorityNeeded(collector, dossier);
  const lack =
    lackOf(collector) ??
    (isForeign && !authority.number.trim() ? 'dossiers.lack.authority' : undefined);
  useCollectorScan(change, dossier, t('dossiers.owner'));
  return (
    <ConfirmDialog
      {...common}
      act={label}
      size={820}
      blockedBecause={lack && t(lack)}
      onConfirm={() =>
        send({
          collector: {
            ...signatureOf(collector),
            originalsReturned,
            authority: isForeign ? authority : undefined,
          },
        })
      }
    >
      <Stack gap="md">
        <CollectorFields
          collector={collector}
          change={change}
          dossier={dossier}
          error={form.error}
          path="collector."
        />
        {isForeign && (
          <AuthorityFields
            {...authority}
            error={fieldMessages(form.error)['collector.authority']}
            onKind={(kind) => setAuthority((now) => ({ ...now, kind }))}
            onNumber={(number) => setAuthority((now) => ({ ...now, number }))}
          />
        )}
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
  const charged = useChargedWords();
  return (
    <div>
      <Text fw={600}>{t('dossiers.handedOver')}</Text>
      <List>
        {dossier.results.map(({ no, fileName }) => (
          <List.Item key={no}>{fileName}</List.Item>
        ))}
      </List>
      <Text>{t('dossiers.feeToTell', { amount: charged(dossier.charged) })}</Text>
    </div>
  );
}
