import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMinutesLeft, useSupplementMinutes } from '../../app/work/use-minutes-left';
import { StatusBadge } from '../../ui/status-badge';
import { TimeBadge } from '../../ui/time-badge';
import { useFormats } from '../../ui/use-formats';
import type { DossierItem } from './get-dossiers';
import { SupplementTime } from './supplement-time';

export function DossierCell({ item }: { item: DossierItem }) {
  return (
    <>
      <span className="code">{item.code}</span>
      <Text>{item.applicantName}</Text>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {item.procedureName}
      </Text>
      <Flags item={item} />
    </>
  );
}

/** What sets the dossier apart from one brought to the counter by its owner. */
function Flags({ item: { channel, returnMethod, submitterName } }: { item: DossierItem }) {
  const { t } = useTranslation();
  const flags = [
    channel !== 'counter' && t(`dossier.channel.${channel}`),
    submitterName && t('processing.flag.through', { name: submitterName }),
    returnMethod === 'post' && t('processing.flag.byPost'),
  ].filter(Boolean);
  if (flags.length === 0) return null;
  return <Text size="xs">{flags.join(' · ')}</Text>;
}

/** How the dossier stands against its appointment; what stands still says why instead. */
export function AppointmentCell({ item, isOwn }: { item: DossierItem; isOwn: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const minutesLeft = useMinutesLeft();
  const supplementMinutes = useSupplementMinutes();
  return (
    <>
      {item.timeliness ? (
        <TimeBadge state={item.timeliness} minutesLeft={minutesLeft(item)} isSigned />
      ) : (
        <StatusBadge status={item.status} />
      )}
      {item.dueAt && (
        <Text size="xs" c="dimmed">
          {t('processing.dueAt', { time: dateTime(item.dueAt) })}
        </Text>
      )}
      <SupplementTime minutes={supplementMinutes(item)} />
      {!isOwn && item.assigneeName && (
        <Text size="xs" c="dimmed">
          {item.assigneeName}
        </Text>
      )}
    </>
  );
}
