import { Alert, Text } from '@mantine/core';
import type { DossierAction } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

interface RoundNoticeProps {
  action: DossierAction;
  dossier: Dossier;
}

const aboutSupplements: readonly DossierAction[] = [
  'requestSupplement',
  'proposeSupplement',
  'askAnotherSupplement',
  'permitAnotherSupplement',
  'denyAnotherSupplement',
];

/** The law grants one round of each kind; whoever goes beyond it sees so in red. */
export function RoundNotice({ action, dossier }: RoundNoticeProps) {
  if (action === 'reappoint') return <Appointments dossier={dossier} />;
  return aboutSupplements.includes(action) ? <Supplements dossier={dossier} /> : null;
}

function Supplements({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const last = dossier.supplementRequests.at(-1);
  const asked = dossier.supplementPermissions.find(({ outcome }) => outcome === null);
  if (!last) return null;
  return (
    <Alert color="danger" variant="outline">
      {t('dossiers.secondRound', {
        count: dossier.supplementRequests.length,
        date: date(officeDay(new Date(last.requestedAt))),
      })}
      {asked && (
        <Text mt="xs">
          {t('dossiers.askedForRound')}: {asked.reason} ({asked.askedBy?.fullName})
        </Text>
      )}
    </Alert>
  );
}

function Appointments({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const isSecond = dossier.clock.changes?.some(({ cause }) => cause === 'apology');
  const isLate = dossier.dueOn !== null && officeDay(officeClock.now()) >= dossier.dueOn;
  if (!isSecond && !isLate) return null;
  return (
    <Alert color="danger" variant="outline">
      {isSecond && <Text>{t('dossiers.secondAppointment')}</Text>}
      {isLate && <Text>{t('dossiers.apologyLate')}</Text>}
    </Alert>
  );
}
