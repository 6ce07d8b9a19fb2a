import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import type { StaffDetail } from './get-staff';
import classes from './staff.module.css';
import { useDeviceName } from './use-device-name';

/** Where a person is signed in. */
export function StaffSessions({ staff }: { staff: StaffDetail }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const mayWrite = useMay()('staff.write');
  const { keep } = useListState();
  const deviceName = useDeviceName();
  const { sessions } = staff;
  return (
    <Section
      title={t('organisation.staff.sessions')}
      acts={
        mayWrite &&
        sessions.length > 0 && (
          <Button variant="outline" color="danger" onClick={() => keep({ do: 'signOut' })}>
            {t('organisation.staff.signOut')}
          </Button>
        )
      }
    >
      {sessions.length === 0 && <Text>{t('organisation.staff.noSessions')}</Text>}
      <ul className={classes.list}>
        {sessions.map(({ id, device, createdAt, lastSeenAt }) => (
          <li key={id}>
            {deviceName(device)}
            <Text size="xs" c="dimmed">
              {t('organisation.staff.sessionTimes', {
                from: dateTime(createdAt),
                seen: dateTime(lastSeenAt),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
