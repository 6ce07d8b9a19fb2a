import { useTranslation } from 'react-i18next';

interface ChargedLine {
  readonly name: string;
  readonly quantity: number;
  readonly pages: number;
}

/** A line with what it is asked for: the pages of a copy and how many copies, where above one. */
export function useChargeName(): (line: ChargedLine) => string {
  const { t } = useTranslation();
  return ({ name, quantity, pages }) => {
    const one = pages > 1 ? t('cash.nameOfPages', { name, count: pages }) : name;
    return quantity > 1 ? t('cash.nameTimes', { name: one, count: quantity }) : one;
  };
}
