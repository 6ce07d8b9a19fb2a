import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './phone-page.module.css';

/** Which of the two amounts were taken; a line without an amount is settled from the start. */
export interface TakenMoney {
  tookFee: boolean;
  tookPostage: boolean;
}

interface Amounts {
  stateFee: number;
  postage: number;
}

export const nothingTaken = ({ stateFee, postage }: Amounts): TakenMoney => ({
  tookFee: stateFee === 0,
  tookPostage: postage === 0,
});

interface MoneyTicksProps extends Amounts {
  title: string;
  taken: TakenMoney;
  onChange: (patch: Partial<TakenMoney>) => void;
}

/** Each amount is ticked by itself: postage never fills a gap in the fee. */
export function MoneyTicks({ title, stateFee, postage, taken, onChange }: MoneyTicksProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Section title={title}>
      {stateFee > 0 && (
        <div className={classes.choice}>
          <Checkbox
            label={t('courier.proof.tookFee', { amount: money(stateFee) })}
            checked={taken.tookFee}
            onChange={(event) => onChange({ tookFee: event.currentTarget.checked })}
          />
        </div>
      )}
      {postage > 0 && (
        <div className={classes.choice}>
          <Checkbox
            label={t('courier.proof.tookPostage', { amount: money(postage) })}
            checked={taken.tookPostage}
            onChange={(event) => onChange({ tookPostage: event.currentTarget.checked })}
          />
        </div>
      )}
    </Section>
  );
}
