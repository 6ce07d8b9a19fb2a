import { Fragment } from 'react';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';

export interface Amount {
  label: string;
  /** Whole đồng; a line without an amount is left out. */
  amount: number | null;
  isTotal?: boolean;
}

/** Amounts one under the other, đồng under đồng. */
export function AmountList({ amounts }: { amounts: readonly Amount[] }) {
  const { money } = useFormats();
  return (
    <dl className={classes.amounts}>
      {amounts
        .filter((line): line is Amount & { amount: number } => line.amount !== null)
        .map(({ label, amount, isTotal }, index) => (
          // Two lines may take the same share off.
          <Fragment key={index}>
            <dt data-total={isTotal || undefined}>{label}</dt>
            <dd data-total={isTotal || undefined}>{money(amount)}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
