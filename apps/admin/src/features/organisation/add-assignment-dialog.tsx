import { Stack } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { AssignmentDays, type ChosenDays } from './assignment-days';
import type { StaffDetail } from './get-staff';
import { RoleChoice, type ChosenRole } from './role-choice';

interface AddAssignmentDialogProps {
  staff: StaffDetail;
  onClose: () => void;
}

interface WantedAssignment {
  unitId: string;
  roleCode: string;
  validFrom?: LocalDate;
  validTo?: LocalDate;
}

function useAddAssignment(staffId: string, onDone: () => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  return useCommand({
    send: (body: WantedAssignment, header) =>
      read(
        api.POST('/api/v1/staff/{id}/assignments', {
          params: { path: { id: staffId }, header },
          body,
        }),
      ),
    changes: [['staff']],
    onDone: () => {
      say(t('organisation.staff.added'));
      onDone();
    },
  });
}

/** Grants a role in a unit from a day on; only roles made for the person's employer are offered. */
export function AddAssignmentDialog({ staff, onClose }: AddAssignmentDialogProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenRole>({ unitId: null, roleCode: null });
  const { unitId, roleCode } = chosen;
  const [days, setDays] = useState<ChosenDays>({
    from: officeDay(officeClock.now()),
    to: undefined,
  });
  const command = useAddAssignment(staff.id, onClose);
  const faults = fieldMessages(command.error);
  const blocked = !unitId || !roleCode || !days.from;
  const grant = () => {
    if (unitId && roleCode)
      command.run({ unitId, roleCode, validFrom: days.from, validTo: days.to });
  };
  return (
    <Dialog title={t('organisation.staff.addFor', { name: staff.fullName })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <RoleChoice
          employer={staff.employer}
          chosen={chosen}
          onChange={setChosen}
          faults={faults}
          autoFocus
        />
        <AssignmentDays
          employer={staff.employer}
          chosen={days}
          onChange={setDays}
          faults={faults}
        />
        <DialogActs
          label={t('organisation.staff.addAssignment')}
          isPending={command.isPending}
          blockedBecause={blocked ? t('organisation.staff.addLacks') : undefined}
          onRun={grant}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
