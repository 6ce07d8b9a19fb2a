import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roughly } from '../../ui/rough-minutes';
import { useFormats } from '../../ui/use-formats';

/** How long what is missing may still be asked for; nothing once that time is over. */
export function SupplementTime({ minutes }: { minutes: number | undefined }) {
  const { t } = useTranslation();
  const { duration } = useFormats();
  if (minutes === undefined) return null;
  return (
    <Text size="xs">{t('processing.supplementLeft', { amount: duration(roughly(minutes)) })}</Text>
  );
}
