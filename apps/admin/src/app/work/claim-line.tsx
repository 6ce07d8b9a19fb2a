import { Group, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOpen, type DossierStatus } from '@motcua/dossier-domain';
import { useFormats } from '../../ui/use-formats';
import { officeClock } from '../../ui/office-clock';
import { useMe } from '../session';

interface ClaimLineProps {
  dossier: Pick<
    components['schemas']['DossierResponse'],
    'assignee' | 'assignedAt' | 'status' | 'resultAt'
  >;
}

/** Who works on the dossier, and since when; nothing where nobody does. */
export function ClaimLine({ dossier }: ClaimLineProps) {
  const { t } = useTranslation();
  const { staff } = useMe();
  const { day, time, dateTime } = useFormats();
  const { assignee, assignedAt, status, resultAt } = dossier;
  if (!assignee || resultAt || !isOpen(status as DossierStatus)) return null;
  const isToday = assignedAt && day(assignedAt) === day(officeClock.now().toISOString());
  const since = assignedAt ? (isToday ? time(assignedAt) : dateTime(assignedAt)) : undefined;
  const who = assignee.id === staff.id ? 'byYou' : 'byOther';
  return (
    <Group gap="xs" mt="xs" role="note">
      <IconUserCheck size={18} stroke={2} aria-hidden />
      <Text fw={600}>
        {since
          ? t(`work.held.${who}Since`, { name: assignee.fullName, since })
          : t(`work.held.${who}`, { name: assignee.fullName })}
      </Text>
    </Group>
  );
}
