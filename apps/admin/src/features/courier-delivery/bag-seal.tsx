import { Button, Group, Text, TextInput } from '@mantine/core';
import { isSealNumber, normaliseOwnCode } from '@motcua/shared-identifiers';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenScreen } from '../../ui/screen-link';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { tagOf, useManifestAct, type Manifest } from './get-manifests';

/** The next step of the bag: seal it, send it off, or count it at the other end. */
export function BagSeal({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation();
  const act = useManifestAct(manifest.number);
  const { availableActions, sealNo, status } = manifest;
  const may = (action: Manifest['availableActions'][number]) => availableActions.includes(action);
  return (
    <Section title={t('courier.bag.next')}>
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      {sealNo && <Text mb="xs">{t('courier.bag.sealed', { seal: sealNo })}</Text>}
      {may('seal') && <SealForm manifest={manifest} act={act} />}
      <Group gap="sm" align="flex-start">
        {may('depart') && (
          <MainAct
            label={t('courier.bag.depart')}
            isPending={act.isPending}
            onRun={() => act.run({ action: 'depart' }, tagOf(manifest))}
          />
        )}
        {may('unseal') && (
          <Button onClick={() => act.run({ action: 'unseal' }, tagOf(manifest))}>
            {t('manifest.action.unseal')}
          </Button>
        )}
        {may('signAsReceiver') && <CountAct number={manifest.number} />}
        {availableActions.length === 0 && <Text>{t(`courier.bag.waits.${status}`)}</Text>}
      </Group>
    </Section>
  );
}

function CountAct({ number }: { number: string }) {
  const { t } = useTranslation();
  const openScreen = useOpenScreen();
  const count = linkOptions({ to: '/manifests/$no/hand-over', params: { no: number } });
  return <MainAct label={t('courier.bag.count')} onRun={() => openScreen(count)} />;
}

function SealForm({
  manifest,
  act,
}: {
  manifest: Manifest;
  act: ReturnType<typeof useManifestAct>;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const sealNo = normaliseOwnCode(typed);
  const lack = () => {
    if (manifest.items.length === 0) return t('courier.bag.empty');
    return isSealNumber(sealNo) ? undefined : t('courier.bag.sealMissing');
  };
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        id="sealNo"
        label={t('courier.field.sealNo')}
        w={240}
        maxLength={20}
        autoComplete="off"
        data-takes-scans="true"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={fieldMessages(act.error).sealNo}
      />
      <MainAct
        label={t('manifest.action.seal')}
        isPending={act.isPending}
        blockedBecause={lack()}
        onRun={() => act.run({ action: 'seal', sealNo }, tagOf(manifest))}
      />
    </Group>
  );
}
