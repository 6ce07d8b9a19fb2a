import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { MainAct } from './main-act';
import classes from './told-once.module.css';

interface ToldOnceProps {
  /** That it is told this once, and to whom it goes. */
  warning: string;
  /** Whose secret it is. */
  holder: { label: string; value: string };
  secret: { label: string; value: string };
  copyLabel: string;
  doneLabel: string;
  onClose: () => void;
}

/** A secret is on the screen this one time; the server keeps only its hash. */
export function ToldOnce(props: ToldOnceProps) {
  const { warning, holder, secret, copyLabel, doneLabel, onClose } = props;
  const { t } = useTranslation();
  const clipboard = useClipboard();
  return (
    <Stack gap="md">
      <Alert color="warn" variant="outline" role="alert">
        {warning}
      </Alert>
      {[holder, secret].map(({ label, value }) => (
        <div key={label}>
          <Text size="xs" c="dimmed">
            {label}
          </Text>
          <Text className={classes.told}>{value}</Text>
        </div>
      ))}
      <Group gap="sm">
        <MainAct label={copyLabel} onRun={() => clipboard.copy(secret.value)} />
        <Text role="status">{clipboard.copied && t('kit.toldOnce.copied')}</Text>
      </Group>
      {/* Browsers give the clipboard only to pages that come over https. */}
      {clipboard.error && (
        <Text c="var(--danger)" role="alert">
          {t('kit.toldOnce.notCopied')}
        </Text>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{doneLabel}</Button>
      </Group>
    </Stack>
  );
}
