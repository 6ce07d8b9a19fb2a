import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { useHandToSigning, type PaperRecord } from './paper-records';

interface HandToSigningProps {
  dossierId: string;
  documentNo: number;
  record: PaperRecord;
  isOpen: boolean;
}

/** Where a paper stands on its way to a signature; nothing before it was sent there. */
export function SigningState({ record: { signing } }: { record: PaperRecord }) {
  const { t } = useTranslation();
  if (!signing) return null;
  return (
    <Text size="xs" span c={signing.state === 'sentBack' ? 'var(--warn)' : 'dimmed'}>
      {t(`keeping.signing.state.${signing.state}`, { reason: signing.reason })}
    </Text>
  );
}

/** The same with its act: only those who may attest send a paper there. */
export function HandToSigning({ dossierId, documentNo, record, isOpen }: HandToSigningProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { say } = useAnnouncer();
  const act = useHandToSigning(dossierId, documentNo, () => say(t('keeping.signing.handed')));
  const state = <SigningState record={record} />;
  if (record.signing?.state === 'waiting' || !isOpen || !may('dossier.attest')) return state;
  return (
    <>
      {state}
      <Button size="compact-xs" loading={act.isPending} onClick={() => act.run({})}>
        {t('keeping.signing.hand')}
      </Button>
      <ProblemAlert error={act.error} onRetry={act.retry} />
    </>
  );
}
