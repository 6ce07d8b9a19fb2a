import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import type { StaffDetail } from './get-staff';

interface SignOutDialogProps {
  staff: StaffDetail;
  onClose: () => void;
}

/** Ends every open session of a person: for a lost PC or somebody who has left. */
export function SignOutDialog({ staff, onClose }: SignOutDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const command = useCommand({
    send: (id: string) =>
      read(api.DELETE('/api/v1/staff/{id}/sessions', { params: { path: { id } } })),
    changes: [['staff']],
    onDone: () => {
      say(t('organisation.staff.signedOut', { name: staff.fullName }));
      onClose();
    },
  });
  return (
    <Dialog title={t('organisation.staff.signOutOf', { name: staff.fullName })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <Alert color="danger" variant="outline">
          {t('organisation.staff.signOutConsequence', { count: staff.sessions.length })}
        </Alert>
        <DialogActs
          label={t('organisation.staff.signOut')}
          isDangerous
          isPending={command.isPending}
          onRun={() => command.run(staff.id)}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
