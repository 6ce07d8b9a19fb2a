import { Alert, Stack } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import type { Assignment, StaffDetail } from './get-staff';
import { useRoleName } from './use-role-name';

interface EndAssignmentDialogProps {
  staff: StaffDetail;
  assignment: Assignment;
  onClose: () => void;
}

/** The last day is confirmed in words, because nothing brings the assignment back. */
export function EndAssignmentDialog({ staff, assignment, onClose }: EndAssignmentDialogProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { role } = useRoleName();
  const { say } = useAnnouncer();
  const today = officeDay(officeClock.now());
  const [validTo, setValidTo] = useState<LocalDate | undefined>(today);
  const command = useCommand({
    send: (body: { validTo?: LocalDate }, header) =>
      read(
        api.POST('/api/v1/staff/{id}/assignments/{assignmentId}/end', {
          params: { path: { id: staff.id, assignmentId: assignment.id }, header },
          body,
        }),
      ),
    changes: [['staff']],
    onDone: () => {
      say(t('organisation.staff.endDone'));
      onClose();
    },
  });
  const name = `${role(assignment.roleCode)} · ${assignment.unitName}`;
  return (
    <Dialog title={t('organisation.staff.endOf', { name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <LocalDateInput
          id="validTo"
          label={t('organisation.staff.lastDay')}
          value={validTo}
          onChange={setValidTo}
          min={assignment.validFrom > today ? (assignment.validFrom as LocalDate) : today}
          error={fieldMessages(command.error).validTo}
        />
        {validTo && (
          <Alert color="danger" variant="outline">
            {t('organisation.staff.endConsequence', {
              name: staff.fullName,
              day: date(validTo),
            })}
          </Alert>
        )}
        <DialogActs
          label={t('organisation.staff.end')}
          isDangerous
          isPending={command.isPending}
          blockedBecause={validTo ? undefined : t('organisation.staff.lastDayMissing')}
          onRun={() => command.run({ validTo })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
