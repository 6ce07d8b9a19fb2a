import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import { firstPassword } from './first-password';
import type { StaffDetail } from './get-staff';
import { PasswordToldOnce } from './password-told-once';

interface ResetPasswordDialogProps {
  staff: StaffDetail;
  onClose: () => void;
}

/** For somebody who has forgotten the password: a new one, to be changed at the first sign-in. */
export function ResetPasswordDialog({ staff, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation();
  const [password] = useState(firstPassword);
  const { id, fullName, username } = staff;
  const command = useCommand({
    send: (body: { password: string }, header) =>
      read(api.POST('/api/v1/staff/{id}/password', { params: { path: { id }, header }, body })),
    changes: [['staff']],
  });
  const { isPending, isDone } = command;
  return (
    <Dialog
      title={t('organisation.staff.password.of', { name: fullName })}
      // Closed now, the password would be gone before anybody has read it.
      onClose={isPending || isDone ? undefined : onClose}
    >
      {isDone ? (
        <PasswordToldOnce {...{ fullName, username, password, onClose }} />
      ) : (
        <Stack gap="md">
          <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
          <Alert color="danger" variant="outline">
            {t('organisation.staff.password.consequence', { name: fullName })}
          </Alert>
          <DialogActs
            label={t('organisation.staff.password.give')}
            isDangerous
            isPending={isPending}
            onRun={() => command.run({ password })}
            onClose={onClose}
            isLocked={isPending}
          />
        </Stack>
      )}
    </Dialog>
  );
}
