import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrintButton } from '../../ui/print-button';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';

export interface Taken {
  change: number;
  receiptIds: readonly string[];
}

/** What was just taken: the change to give, and the receipts to print. */
export function TakenLine({ taken: { change, receiptIds } }: { taken: Taken }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Alert color="ok" variant="outline" role="status">
      <div className={classes.sum}>
        <Text fw={600}>{t('cash.takenShort')}</Text>
        <div>
          <Text size="sm">{t('cash.change')}</Text>
          <Text className={classes.total}>{money(change)}</Text>
        </div>
      </div>
      <Group mt="xs">
        {receiptIds.map((id, index) => (
          <PrintButton
            key={id}
            href={`/api/v1/receipts/${id}/paper`}
            form={t('cash.printed.receipt')}
            code={printKeys[index]}
          />
        ))}
      </Group>
    </Alert>
  );
}

/** One receipt per owner of the money: three at most. */
const printKeys = ['F8', 'F7', 'F10'] as const;
