import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type Dong, mostPages } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/money-input';

const mostCopies = 10_000;

/** What a line costs and how often, as the dialogs of a charge ask for it. */
export interface ChargeSize {
  unitAmount: Dong | undefined;
  quantity: NumberInputProps['value'];
  /** Of one copy; absent where pages do not count. */
  pages?: NumberInputProps['value'];
}

interface ChargeFieldsProps {
  size: ChargeSize;
  /** The catalogue fixes the amount of most lines. */
  isAmountOpen: boolean;
  faults: Readonly<Record<string, string | undefined>>;
  onChange: (size: ChargeSize) => void;
}

export function ChargeFields({ size, isAmountOpen, faults, onChange }: ChargeFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {isAmountOpen && (
        <MoneyInput
          label={t('cash.unitAmount')}
          value={size.unitAmount}
          error={faults['unitAmount']}
          onChange={(unitAmount) => onChange({ ...size, unitAmount })}
        />
      )}
      <NumberInput
        label={t('cash.quantity')}
        min={1}
        max={mostCopies}
        allowDecimal={false}
        allowNegative={false}
        value={size.quantity}
        error={faults['quantity']}
        onChange={(quantity) => onChange({ ...size, quantity })}
      />
      {size.pages !== undefined && (
        <NumberInput
          label={t('cash.pages')}
          min={1}
          max={mostPages}
          allowDecimal={false}
          allowNegative={false}
          value={size.pages}
          error={faults['pages']}
          onChange={(pages) => onChange({ ...size, pages })}
        />
      )}
    </>
  );
}

/** Why the line cannot be sent yet. */
export function useSizeLack(): (size: ChargeSize, isAmountOpen: boolean) => string | undefined {
  const { t } = useTranslation();
  return ({ unitAmount, quantity, pages = 1 }, isAmountOpen) => {
    if (isAmountOpen && !unitAmount) return t('cash.lack.unitAmount');
    if (Number(pages) < 1) return t('cash.lack.pages');
    return Number(quantity) >= 1 ? undefined : t('cash.lack.quantity');
  };
}
