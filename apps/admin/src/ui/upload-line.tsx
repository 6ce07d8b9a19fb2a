import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';
import { ProblemError } from './problem-error';

interface UploadLineProps {
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes the server holds. */
  held: number;
  error: Error | null;
  onContinue: () => void;
  onDiscard?: () => void;
}

/** One file on its way: how far it is, and after a cut the way on from there. */
export function UploadLine({ name, size, held, error, onContinue, onDiscard }: UploadLineProps) {
  const { t } = useTranslation();
  const percent = size > 0 ? Math.floor((held / size) * 100) : 0;
  const isCut = error !== null && !isRefused(error);
  return (
    <div>
      <Group gap="sm" wrap="nowrap">
        <Text span truncate>
          {name}
        </Text>
        <Progress
          w={120}
          value={percent}
          flex="none"
          aria-label={t('kit.upload.progressOf', { name })}
        />
        <Text span size="sm" c={isCut ? 'var(--warn)' : 'dimmed'} flex="none">
          {t(isCut ? 'kit.upload.cut' : 'kit.upload.sent', { percent })}
        </Text>
        {isCut && (
          <Button
            flex="none"
            size="compact-sm"
            onClick={onContinue}
            aria-label={t('kit.upload.continueOf', { name })}
          >
            {t('kit.upload.continue')}
          </Button>
        )}
        {error && onDiscard && (
          <Button
            flex="none"
            size="compact-sm"
            onClick={onDiscard}
            aria-label={t('kit.upload.discardOf', { name })}
          >
            {t('kit.upload.discard')}
          </Button>
        )}
      </Group>
      {isRefused(error) && <ProblemAlert error={error} />}
    </div>
  );
}

/** The server judged the file; sending it again says the same. */
const isRefused = (error: Error | null): boolean =>
  error instanceof ProblemError &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== 401;
