import { Button, Text } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { officeClock } from '../../ui/office-clock';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import type { Assignment, StaffDetail } from './get-staff';
import classes from './staff.module.css';
import { usePeriodWords } from './use-period-words';
import { useRoleName } from './use-role-name';

/** What a person may do where, and since when. */
export function StaffAssignments({ staff }: { staff: StaffDetail }) {
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
