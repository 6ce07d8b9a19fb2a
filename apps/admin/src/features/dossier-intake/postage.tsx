import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { postageQuery } from './get-communes';

/** What the Post asks for bringing the result home; a line of its own, never part of the fee. */
export function Postage({ scope }: { scope: 'province' | 'country' }) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const { data, error, refetch } = useQuery(postageQuery);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const steps = data.steps.filter((step) => step.scope === scope);
  return (
    <div>
      <Text fw={600}>{t('intake.postage.title')}</Text>
      {steps.length === 0 && <Text>{t('intake.postage.unknown')}</Text>}
      {steps.map(({ weightTo, amountVnd }) => (
        <Group key={weightTo} justify="space-between">
          <Text>{t('intake.postage.upTo', { grams: number(weightTo) })}</Text>
          <Text fw={600}>{money(amountVnd)}</Text>
        </Group>
      ))}
      {steps.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('intake.postage.apart')}
        </Text>
      )}
    </div>
  );
}
