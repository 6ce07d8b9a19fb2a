import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MainAct } from '../../ui/main-act';
import classes from './staff.module.css';

interface PasswordToldOnceProps {
  fullName: string;
  username: string;
  password: string;
  onClose: () => void;
}

/** The password is on the screen this one time; the server keeps only its hash. */
export function PasswordToldOnce(props: PasswordToldOnceProps) {
  const { fullName, username, password, onClose } = props;
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Alert color="warn" variant="outline" role="alert">
        {t('organisation.staff.password.once', { name: fullName })}
      </Alert>
      <div>
        <Text size="xs" c="dimmed">
          {t('organisation.staff.username')}
        </Text>
        <Text className={classes.given}>{username}</Text>
      </div>
      <div>
        <Text size="xs" c="dimmed">
          {t('organisation.staff.password.label')}
        </Text>
        <Text className={classes.given}>{password}</Text>
      </div>
      <CopyButton value={password}>
        {({ copied, copy }) => (
          <Group gap="sm">
            <MainAct label={t('organisation.staff.password.copy')} onRun={copy} />
            <Text role="status">{copied && t('organisation.staff.password.copied')}</Text>
          </Group>
        )}
      </CopyButton>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('organisation.staff.password.done')}</Button>
      </Group>
    </Stack>
  );
}
