import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import type { ApiClient } from './get-clients';

interface RevokeClientDialogProps {
  client: ApiClient;
  onClose: () => void;
}

/** Shuts a program out for good; its name stays in the journal. */
export function RevokeClientDialog({ client, onClose }: RevokeClientDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { id, name, version } = client;
  const command = useCommand({
    send: (path: { id: string }, header) =>
      read(api.DELETE('/api/v1/api-clients/{id}', { params: { path, header } })),
    changes: [['api-clients']],
    onDone: () => {
      say(t('integration.revoked', { name }));
      onClose();
    },
  });
  return (
    <Dialog title={t('integration.revokeOf', { name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <Alert color="danger" variant="outline">
          {t('integration.revokeConsequence')}
        </Alert>
        <DialogActs
          label={t('integration.revoke')}
          isDangerous
          isPending={command.isPending}
          onRun={() => command.run({ id }, `"${version}"`)}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
