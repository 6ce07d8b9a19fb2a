import { Button, Group, Skeleton, Text } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AddAssignmentDialog } from './add-assignment-dialog';
import { EndAssignmentDialog } from './end-assignment-dialog';
import { staffQuery, type Assignment, type StaffDetail } from './get-staff';
import { ResetPasswordDialog } from './reset-password-dialog';
import { SignOutDialog } from './sign-out-dialog';
import classes from './staff.module.css';
import { useDeviceName } from './use-device-name';
import { usePeriodWords } from './use-period-words';
import { useRoleName } from './use-role-name';

interface StaffPanelProps {
  id: string;
  onClose: () => void;
}

/** One person: what they may do where and since when, and where they are signed in. */
export function StaffPanel({ id, onClose }: StaffPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(staffQuery(id));
  useKeys([{ code: 'Escape', label: t('organisation.staff.closePanel'), run: onClose }]);
  if (query.error)
    return (
      <ProblemAlert
        error={query.error}
        onRetry={() => void query.refetch()}
        acts={<Button onClick={onClose}>{t('common.close')}</Button>}
      />
    );
  if (!query.data) return <Skeleton height={320} />;
  return (
    <div className={classes.panel}>
      <Person staff={query.data} onClose={onClose} />
      <Assignments staff={query.data} />
      <Sessions staff={query.data} />
      <Dialogs staff={query.data} />
    </div>
  );
}

function Person({ staff, onClose }: { staff: StaffDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { phone, dateTime } = useFormats();
  const period = usePeriodWords();
  const mayReset = useMayReset(staff);
  const { keep } = useListState();
  return (
    <Section
      title={staff.fullName}
      acts={
        <Group gap="sm">
          {mayReset && (
            <Button onClick={() => keep({ do: 'resetPassword' })}>
              {t('organisation.staff.password.give')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Group>
      }
    >
      <SummaryList
        labelWidth={170}
        items={[
          { label: t('organisation.staff.username'), value: staff.username },
          {
            label: t('organisation.staff.employer'),
            value: t(`common.employer.${staff.employer}`),
          },
          { label: t('organisation.staff.jobTitle'), value: staff.title },
          { label: t('organisation.phone'), value: staff.phone && phone(staff.phone) },
          { label: t('organisation.staff.email'), value: staff.email },
          { label: t('organisation.staff.employed'), value: period(staff) },
          {
            label: t('organisation.staff.lastSignIn'),
            value: staff.lastSignInAt
              ? dateTime(staff.lastSignInAt)
              : t('organisation.staff.neverSignedIn'),
          },
        ]}
      />
    </Section>
  );
}

/** One's own password is changed by oneself, with the old one. */
function useMayReset({ id }: StaffDetail): boolean {
  const me = useMe().staff?.id;
  return useMay()('staff.write') && id !== me;
}

function Assignments({ staff }: { staff: StaffDetail }) {
  const { t } = useTranslation();
  const mayWrite = useMay()('staff.write');
  const { keep } = useListState();
  return (
    <Section
      title={t('organisation.staff.assignments')}
      acts={
        mayWrite && (
          <Button onClick={() => keep({ do: 'addAssignment' })}>
            {t('organisation.staff.addAssignment')}
          </Button>
        )
      }
    >
      {staff.assignments.length === 0 && <Text>{t('organisation.staff.noAssignments')}</Text>}
      <ul className={classes.list}>
        {staff.assignments.map((assignment) => (
          <AssignmentLine
            key={assignment.id}
            assignment={assignment}
            onEnd={
              mayWrite ? () => keep({ do: 'endAssignment', assignment: assignment.id }) : undefined
            }
          />
        ))}
      </ul>
    </Section>
  );
}

function AssignmentLine({ assignment, onEnd }: { assignment: Assignment; onEnd?: () => void }) {
  const { t } = useTranslation();
  const { role } = useRoleName();
  const period = usePeriodWords();
  const { roleCode, unitName, validTo } = assignment;
  const name = `${role(roleCode)} · ${unitName}`;
  const isEnded = validTo !== null && validTo < officeDay(officeClock.now());
  return (
    <li className={classes.assignment}>
      <div>
        <Text>{name}</Text>
        <Text size="xs" c="dimmed">
          {period(assignment)}
          {isEnded && ` · ${t('organisation.staff.ended')}`}
        </Text>
      </div>
      {onEnd && validTo === null && (
        <Button
          variant="outline"
          color="danger"
          size="compact-md"
          aria-label={t('organisation.staff.endOf', { name })}
          onClick={onEnd}
        >
          {t('organisation.staff.end')}
        </Button>
      )}
    </li>
  );
}

function Sessions({ staff }: { staff: StaffDetail }) {
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

/** The dialogs that write stand in the address, so that F5 keeps them. */
function Dialogs({ staff }: { staff: StaffDetail }) {
  const search = useSearch({ strict: false });
  const { keep } = useListState();
  const mayWrite = useMay()('staff.write');
  const mayReset = useMayReset(staff);
  const close = () => keep({ do: undefined, assignment: undefined });
  if (!mayWrite) return null;
  if (search.do === 'addAssignment') return <AddAssignmentDialog staff={staff} onClose={close} />;
  if (search.do === 'signOut') return <SignOutDialog staff={staff} onClose={close} />;
  if (search.do === 'resetPassword')
    return mayReset && <ResetPasswordDialog staff={staff} onClose={close} />;
  const ending = staff.assignments.find(({ id }) => id === search.assignment);
  if (search.do !== 'endAssignment' || !ending) return null;
  return <EndAssignmentDialog staff={staff} assignment={ending} onClose={close} />;
}
