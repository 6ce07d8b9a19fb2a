import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { IntakeCheck } from './check-intake';

/** What the catalogue asks of the citizen; taking the money is another screen's work. */
export function FeeSection({ check }: { check: IntakeCheck | undefined }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const fees = check?.fees ?? [];
  return (
    <Section title={t('intake.section.fees')}>
      {!check && <Text c="dimmed">{t('intake.afterProcedure')}</Text>}
      {check && fees.length === 0 && <Text>{t('intake.noFee')}</Text>}
      {fees.map(({ name, amountVnd, note }) => (
        <div key={name}>
          <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
            <Text>{name}</Text>
            <Text fw={600} style={{ whiteSpace: 'nowrap' }}>
              {amountVnd === null ? t('intake.feeLocal') : money(amountVnd)}
            </Text>
          </Group>
          {note && (
            <Text size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </div>
      ))}
      {fees.length > 1 && (
        <Group justify="space-between" mt="xs">
          <Text fw={600}>{t('intake.feeTotal')}</Text>
          <Text fw={600}>{money(check?.feeTotal ?? 0)}</Text>
        </Group>
      )}
    </Section>
  );
}
