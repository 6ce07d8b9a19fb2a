import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';

/** What is to be paid now, with its words under it where they are known. */
export function TotalLine({ total, words }: { total: number; words: string | undefined }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <div className={classes.sum} data-baseline>
      <Text fw={600}>{t('cash.total')}</Text>
      <div>
        <Text className={classes.total}>{money(total)}</Text>
        {words && <Text c="dimmed">{words}</Text>}
      </div>
    </div>
  );
}
