import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './phone-page.module.css';

interface Money {
  stateFee: number;
  postage: number;
}

interface Door extends Money {
  kind: string;
  status: string;
}

/** What this door still asks for: a delivery, or papers fetched with their fees. */
export const moneyAtDoor = ({ kind, status, stateFee, postage }: Door): Money =>
  kind === 'delivery' || (kind === 'collection' && status === 'toCollect')
    ? { stateFee, postage }
    : { stateFee: 0, postage: 0 };

/** Two owners of money, two lines; deliberately without a total. */
export function MoneyLines({ stateFee, postage }: Money) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <dl className={classes.money}>
      <dt>{t('courier.money.feeLabel')}</dt>
      <dd>{money(stateFee)}</dd>
      <dt>{t('courier.money.postageLabel')}</dt>
      <dd>{money(postage)}</dd>
    </dl>
  );
}
