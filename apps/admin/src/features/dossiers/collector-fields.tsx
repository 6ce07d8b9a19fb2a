import { Checkbox, Group, Radio, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldMessages } from '../../ui/problem-error';
import { SignaturePad } from '../../ui/signature-pad';
import { lastFour, type ChangeCollector, type Collector } from './collector';
import type { Dossier } from './get-dossier';

interface CollectorFieldsProps {
  collector: Collector;
  change: ChangeCollector;
  dossier: Dossier;
  error: Error | null;
  /** Of the fields in the request, with its dot. */
  path?: string;
}

/** Name, relation and the digits of the paper that was compared. */
export function CollectorFields({
  collector,
  change,
  dossier,
  error,
  path = '',
}: CollectorFieldsProps) {
  const { t } = useTranslation();
  const messages = fieldMessages(error);
  const field = (name: 'fullName' | 'relation' | 'idLastFour', width: number) => (
    <TextInput
      id={`${path}${name}`}
      data-autofocus={name === 'fullName' || undefined}
      label={t(`dossiers.collector.${name}`)}
      flex={`1 1 ${width}px`}
      inputMode={name === 'idLastFour' ? 'numeric' : undefined}
      maxLength={name === 'idLastFour' ? 4 : 200}
      autoComplete="off"
      value={collector[name]}
      error={messages[`${path}${name}`]}
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
        id={`${path}idCompared`}
        label={t('dossiers.idCompared')}
        checked={collector.idCompared}
        onChange={(event) => change({ idCompared: event.currentTarget.checked })}
      />
    </div>
  );
}

interface CollectorSignatureProps {
  collector: Collector;
  change: ChangeCollector;
}

export function CollectorSignature({ collector, change }: CollectorSignatureProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('dossiers.signsOn')}
        value={collector.signsOn}
        onChange={(next) => change({ signsOn: next as Collector['signsOn'] })}
      >
        <Group gap="lg">
          <Radio value="register" label={t('dossiers.signsOnRegister')} />
          <Radio value="pad" label={t('dossiers.signsOnPad')} />
        </Group>
      </Radio.Group>
      {collector.signsOn === 'pad' && (
        <SignaturePad onChange={(drawn) => change({ signature: drawn?.image })} />
      )}
    </>
  );
}
