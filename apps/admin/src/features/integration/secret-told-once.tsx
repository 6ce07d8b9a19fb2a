import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ToldOnce } from '../../ui/told-once';
import type { NewSecret } from './get-clients';

interface SecretToldOnceProps {
  client: NewSecret;
  onClose: () => void;
}

/** The secret of a program, or that an earlier attempt has told it already. */
export function SecretToldOnce({ client: { clientId, secret }, onClose }: SecretToldOnceProps) {
  const { t } = useTranslation();
  if (secret !== null)
    return (
      <ToldOnce
        warning={t('integration.secret.once')}
        holder={{ label: t('integration.clientId'), value: clientId }}
        secret={{ label: t('integration.secret.label'), value: secret }}
        copyLabel={t('integration.secret.copy')}
        doneLabel={t('integration.secret.done')}
        onClose={onClose}
      />
    );
  return (
    <Stack gap="md">
      <Alert color="warn" variant="outline" role="alert">
        {t('integration.secret.toldBefore')}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('integration.secret.done')}</Button>
      </Group>
    </Stack>
  );
}
