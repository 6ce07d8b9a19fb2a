import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MainAct } from '../../ui/main-act';
import classes from './integration.module.css';
import type { NewSecret } from './get-clients';

interface SecretToldOnceProps {
  client: NewSecret;
  onClose: () => void;
}

/** The secret is on the screen this one time; the server keeps only its hash. */
export function SecretToldOnce({ client: { clientId, secret }, onClose }: SecretToldOnceProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {secret === null ? (
        <Alert color="warn" variant="outline" role="alert">
          {t('integration.secret.toldBefore')}
        </Alert>
      ) : (
        <>
          <Alert color="warn" variant="outline" role="alert">
            {t('integration.secret.once')}
          </Alert>
          <div>
            <Text size="xs" c="dimmed">
              {t('integration.clientId')}
            </Text>
            <Text className={classes.secret}>{clientId}</Text>
          </div>
          <div>
            <Text size="xs" c="dimmed">
              {t('integration.secret.label')}
            </Text>
            <Text className={classes.secret}>{secret}</Text>
          </div>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Group gap="sm">
                <MainAct label={t('integration.secret.copy')} onRun={copy} />
                <Text role="status">{copied && t('integration.secret.copied')}</Text>
              </Group>
            )}
          </CopyButton>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('integration.secret.done')}</Button>
      </Group>
    </Stack>
  );
}
