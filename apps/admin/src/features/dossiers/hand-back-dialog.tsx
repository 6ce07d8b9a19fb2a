import { Checkbox, Group, List, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import { useScanTarget } from '../../ui/scan-listener';
import { readScan } from '../../ui/scan-kinds';
import { SignaturePad } from '../../ui/signature-pad';
import { useFormats } from '../../ui/use-formats';
import type { ActForm } from './act-form';
import type { Dossier } from './get-dossier';

interface Collector {
  fullName: string;
  relation: string;
  idLastFour: string;
  idCompared: boolean;
  originalsReturned: boolean;
  signsOn: 'register' | 'pad';
  signature: string | undefined;
}

const lastFour = (personalId: string | null | undefined) => personalId?.slice(-4) ?? '';

/** Who collects, compared with the paper they show; what they take; and their signature. */
export function HandBackDialog({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const { dossier, label, send, ...common } = form;
  const [collector, setCollector] = useState(() => ownerOf(dossier, t('dossiers.owner')));
  const change = (patch: Partial<Collector>) => setCollector((now) => ({ ...now, ...patch }));
  const lack = lackOf(collector);
  useScanTarget((raw) => {
    const reading = readScan(raw, ['personCard', 'personalId']);
    if (!reading.ok) return false;
    const { card, value } = reading.scan;
    change({ idLastFour: lastFour(value), ...(card && { fullName: card.fullName }) });
    return true;
  });
  const { signsOn, signature, ...rest } = collector;
  return (
    <ConfirmDialog
      {...common}
      act={label}
      size={820}
      blockedBecause={lack && t(lack)}
      onConfirm={() =>
        send({ collector: { ...rest, signature: signsOn === 'pad' ? signature : undefined } })
      }
    >
      <Stack gap="md">
        <CollectorFields
          collector={collector}
          change={change}
          dossier={dossier}
          error={form.error}
        />
        <HandedOver dossier={dossier} />
        <Checkbox
          label={t('dossiers.originalsReturned')}
          checked={collector.originalsReturned}
          onChange={(event) => change({ originalsReturned: event.currentTarget.checked })}
        />
        <Radio.Group
          label={t('dossiers.signsOn')}
          value={signsOn}
          onChange={(next) => change({ signsOn: next as Collector['signsOn'] })}
        >
          <Group gap="lg">
            <Radio value="register" label={t('dossiers.signsOnRegister')} />
            <Radio value="pad" label={t('dossiers.signsOnPad')} />
          </Group>
        </Radio.Group>
        {signsOn === 'pad' && (
          <SignaturePad onChange={(drawn) => change({ signature: drawn?.image })} />
        )}
      </Stack>
    </ConfirmDialog>
  );
}

interface CollectorFieldsProps {
  collector: Collector;
  change: (patch: Partial<Collector>) => void;
  dossier: Dossier;
  error: Error | null;
}

function CollectorFields({ collector, change, dossier, error }: CollectorFieldsProps) {
  const { t } = useTranslation();
  const messages = fieldMessages(error);
  const field = (name: 'fullName' | 'relation' | 'idLastFour', width: number) => (
    <TextInput
      id={`collector.${name}`}
      data-autofocus={name === 'fullName' || undefined}
      label={t(`dossiers.collector.${name}`)}
      flex={`1 1 ${width}px`}
      inputMode={name === 'idLastFour' ? 'numeric' : undefined}
      maxLength={name === 'idLastFour' ? 4 : 200}
      autoComplete="off"
      value={collector[name]}
      error={messages[`collector.${name}`]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      onBlur={() => change({ [name]: collector[name].normalize('NFC').trim() })}
    />
  );
  const known = [dossier.applicant.personalId, dossier.submitter?.personalId].filter(Boolean);
  const isKnown = known.some((id) => lastFour(id) === collector.idLastFour);
  const isWritten = /^\d{4}$/.test(collector.idLastFour);
  return (
    <div>
      <Group gap="sm" align="flex-start">
        {field('fullName', 260)}
        {field('relation', 160)}
        {field('idLastFour', 130)}
      </Group>
      {isWritten && known.length > 0 && (
        <Text size="xs" c={isKnown ? 'var(--ok)' : 'var(--warn)'} role="status">
          {t(isKnown ? 'dossiers.idMatches' : 'dossiers.idDiffers')}
        </Text>
      )}
      <Checkbox
        mt="xs"
        id="collector.idCompared"
        label={t('dossiers.idCompared')}
        checked={collector.idCompared}
        onChange={(event) => change({ idCompared: event.currentTarget.checked })}
      />
    </div>
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

function ownerOf({ applicant }: Dossier, relation: string): Collector {
  return {
    fullName: applicant.fullName,
    relation,
    idLastFour: '',
    idCompared: false,
    originalsReturned: false,
    signsOn: 'register',
    signature: undefined,
  };
}

/** The first thing that still keeps the result at the counter. */
function lackOf(collector: Collector): string | undefined {
  const { fullName, relation, idLastFour, idCompared, signsOn, signature } = collector;
  if (!fullName.trim() || !relation.trim()) return 'dossiers.lack.collector';
  if (!/^\d{4}$/.test(idLastFour)) return 'dossiers.lack.idLastFour';
  if (!idCompared) return 'dossiers.lack.idCompared';
  if (signsOn === 'pad' && !signature) return 'dossiers.lack.signature';
  return undefined;
}
