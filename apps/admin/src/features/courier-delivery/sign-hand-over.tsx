import { Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { CosignerFields, credentialsOf, isNamed, nobody } from './cosigner-fields';
import { tagOf, useManifestAct, type Manifest } from './get-manifests';
import { isSigned, otherSide, sideOf, signActOf, type Counted, type Side } from './hand-over';
import classes from './hand-over-screen.module.css';

interface SignHandOverProps {
  manifest: Manifest;
  count: Counted;
}

/** Two people sign on one screen: the one signed in, and the other by name and password. */
export function SignHandOver({ manifest, count }: SignHandOverProps) {
  const { t } = useTranslation();
  const me = useMe();
  const own = sideOf(manifest, { staffId: me.staff.id, unitId: me.unit.id });
  const signing = useSigning(manifest, count, own);
  const label = count.isMismatch
    ? 'courier.handOver.sign.withIncident'
    : 'courier.handOver.sign.clean';
  const panel = (side: Side) =>
    side === own ? (
      <SignedInSide key={side} side={side} manifest={manifest} name={me.staff.fullName} />
    ) : (
      <OtherSide key={side} side={side} manifest={manifest} signing={signing} />
    );
  return (
    <Section title={t('courier.handOver.sign.title')}>
      <Stack gap="sm">
        <div className={classes.signatures}>{(['giver', 'receiver'] as const).map(panel)}</div>
        {count.isMismatch && (
          <Textarea
            label={`${t('courier.handOver.sign.note')} ${t('common.optional')}`}
            maxLength={500}
            autosize
            minRows={1}
            value={signing.note}
            onChange={(event) => signing.setNote(event.currentTarget.value)}
          />
        )}
        <ProblemAlert error={signing.error} takesFocus />
        <MainAct
          label={t(label)}
          isDangerous={count.isMismatch}
          isPending={signing.isPending}
          blockedBecause={signing.lack && t(`courier.handOver.lack.${signing.lack}`)}
          onRun={() => void signing.sign()}
        />
      </Stack>
    </Section>
  );
}

/** The other side first: a mistyped password then leaves nothing half signed. */
function useSigning(manifest: Manifest, count: Counted, own: Side) {
  const act = useManifestAct(manifest.number);
  const [other, setOther] = useState(nobody);
  const [note, setNote] = useState('');
  const isOtherSigned = isSigned(manifest, otherSide(own));
  const isLacking = !isOtherSigned && !isNamed(other);
  const sign = async () => {
    const common = {
      withIncident: count.isMismatch || undefined,
      note: (count.isMismatch && note.normalize('NFC').trim()) || undefined,
    };
    let current = manifest;
    try {
      if (!isOtherSigned) {
        const signing = { action: signActOf[otherSide(own)], ...common, ...credentialsOf(other) };
        const answer = await act.runAndWait(signing, tagOf(current));
        current = answer.body;
      }
      if (!isSigned(current, own))
        await act.runAndWait({ action: signActOf[own], ...common }, tagOf(current));
    } catch {
      // Shown by the alert; whatever was signed before stays signed.
    } finally {
      setOther((typed) => ({ ...typed, password: '' }));
    }
  };
  const sealLack = manifest.sealIntact === null && ('seal' as const);
  return {
    sign,
    other,
    setOther,
    note,
    setNote,
    error: act.error,
    isPending: act.isPending,
    lack: sealLack || (isLacking ? ('other' as const) : undefined),
  };
}

interface SideProps {
  side: Side;
  manifest: Manifest;
}

function SideHead({ side, manifest }: SideProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const [at, name] =
    side === 'giver'
      ? [manifest.giverSignedAt, manifest.giverName]
      : [manifest.receiverSignedAt, manifest.receiverName];
  const unit = side === 'giver' ? manifest.fromUnit : manifest.toUnit;
  return (
    <>
      <Text fw={600}>{t(`courier.handOver.side.${side}`, { unit: unit.name })}</Text>
      {at && <Text>{t('courier.handOver.sign.signed', { name, time: dateTime(at) })}</Text>}
    </>
  );
}

function SignedInSide({ side, manifest, name }: SideProps & { name: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <SideHead side={side} manifest={manifest} />
      {!isSigned(manifest, side) && <Text>{t('courier.handOver.sign.you', { name })}</Text>}
    </div>
  );
}

interface OtherSideProps extends SideProps {
  signing: ReturnType<typeof useSigning>;
}

function OtherSide({ side, manifest, signing }: OtherSideProps) {
  return (
    <div>
      <SideHead side={side} manifest={manifest} />
      {!isSigned(manifest, side) && (
        <Group grow align="flex-start" gap="sm">
          <CosignerFields cosigner={signing.other} onChange={signing.setOther} />
        </Group>
      )}
    </div>
  );
}
