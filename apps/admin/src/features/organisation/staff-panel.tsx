import { Button, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AddAssignmentDialog } from './add-assignment-dialog';
import { EndAssignmentDialog } from './end-assignment-dialog';
import { staffQuery, type StaffDetail } from './get-staff';
import { ResetPasswordDialog } from './reset-password-dialog';
import { SignOutDialog } from './sign-out-dialog';
import { StaffAssignments } from './staff-assignments';
import { StaffSessions } from './staff-sessions';
import classes from './staff.module.css';
import { usePeriodWords } from './use-period-words';

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
      <StaffAssignments staff={query.data} />
      <StaffSessions staff={query.data} />
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
