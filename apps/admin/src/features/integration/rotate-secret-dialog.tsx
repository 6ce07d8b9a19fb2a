import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import type { ApiClient } from './get-clients';
import { SecretToldOnce } from './secret-told-once';

interface RotateSecretDialogProps {
  client: ApiClient;
  onClose: () => void;
}

/** A new secret at once: the old one opens nothing any more. */
export function RotateSecretDialog({ client, onClose }: RotateSecretDialogProps) {
  const { t } = useTranslation();
  const command = useCommand({
    send: (id: string, header) =>
      read(api.POST('/api/v1/api-clients/{id}/secret', { params: { path: { id }, header } })),
    changes: [['api-clients']],
  });
  const { name, id } = client;
  const { answer, isPending } = command;
  return (
    <Dialog
      title={t('integration.rotateOf', { name })}
      // Closed now, the secret would be gone before anybody has read it.
      onClose={isPending || answer ? undefined : onClose}
    >
      {answer ? (
        <SecretToldOnce client={answer} onClose={onClose} />
      ) : (
        <Stack gap="md">
          <ProblemAlert error={command.error} takesFocus />
          <Alert color="danger" variant="outline">
            {t('integration.rotateConsequence')}
          </Alert>
          <DialogActs
            label={t('integration.rotate')}
            isDangerous
            isPending={isPending}
            onRun={() => command.run(id)}
            onClose={onClose}
            isLocked={isPending}
          />
        </Stack>
      )}
    </Dialog>
  );
}
