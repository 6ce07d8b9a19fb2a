import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { useOwnShift } from '../work/own-shift';
import classes from './shell.module.css';

/** What one's own shift has taken and kept so far; not there while no shift is open. */
export function ShiftChip() {
  const { t } = useTranslation();
  const { money } = useFormats();
  const shift = useOwnShift();
  if (!shift) return null;
  const { state, copies, postage } = shift.collected;
  const { voided, refunded } = shift.paidBack;
  return (
    <Link to="/cash" className={classes.shift} style={{ color: 'inherit' }}>
      {t('shell.shift', {
        amount: money(state + copies + postage + shift.repaid - voided - refunded),
      })}
    </Link>
  );
}
