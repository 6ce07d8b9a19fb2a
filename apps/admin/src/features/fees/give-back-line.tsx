import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { DossierMoney } from './get-money';

/** What was promised back when the dossier ended, until voids and refunds have covered it. */
export function GiveBackLine({ money: { feesToGiveBack } }: { money: DossierMoney }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  if (!feesToGiveBack || feesToGiveBack.left === 0) return null;
  const { amount, left, decidedAt } = feesToGiveBack;
  return (
    <Alert color="warn" variant="outline">
      <Text fw={600}>{t('cash.giveBack.left', { amount: money(left) })}</Text>
      <Text size="sm">
        {t('cash.giveBack.since', { at: dateTime(decidedAt), amount: money(amount) })}
      </Text>
    </Alert>
  );
}
