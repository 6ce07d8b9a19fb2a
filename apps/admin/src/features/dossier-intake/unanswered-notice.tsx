import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../app/use-command';
import type { IntakeRequest } from './intake-request';
import type { Dossier } from './open-dossier';

/** The page was opened anew over an act that was sent: the dossier may have its number already. */
export function UnansweredNotice({ command }: { command: Command<IntakeRequest, Dossier> }) {
  const { t } = useTranslation();
  const { unanswered, isPending, error, retry } = command;
  if (!unanswered || isPending || error) return null;
  return (
    <Alert
      mb="sm"
      color="warn"
      variant="outline"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('intake.unanswered.title')}
    >
      <Text mb="xs">{t('intake.unanswered.next')}</Text>
      <Button onClick={retry}>{t('common.retry')}</Button>
    </Alert>
  );
}
