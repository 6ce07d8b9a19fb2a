import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './phone-page.module.css';

/** Two owners of money, two lines; deliberately without a total. */
export function MoneyLines({ stateFee, postage }: { stateFee: number; postage: number }) {
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
