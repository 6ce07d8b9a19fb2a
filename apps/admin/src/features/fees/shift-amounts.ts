import { useTranslation } from 'react-i18next';
import type { Amount } from './amount-list';
import type { OpenShift } from './get-money';

/** Whatever came into the drawer and went out of it, in đồng. */
export function useShiftAmounts(shift: OpenShift): Amount[] {
  const { t } = useTranslation();
  const { collected, paidBack } = shift;
  return [
    { label: t('cash.openingCash'), amount: shift.openingCash },
    { label: t('cash.group.state'), amount: collected.state },
    { label: t('cash.group.copies'), amount: collected.copies || null },
    { label: t('cash.group.postage'), amount: collected.postage || null },
    { label: t('cash.voidedOut'), amount: -paidBack.voided || null },
    { label: t('cash.refundedOut'), amount: -paidBack.refunded || null },
    { label: t('cash.repaidIn'), amount: shift.repaid || null },
  ];
}
