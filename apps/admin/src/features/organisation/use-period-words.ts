import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';

interface Period {
  validFrom: string;
  validTo: string | null;
}

/** «Từ 01/07/2025», or «01/01/2020 – 30/06/2025» once the last day is known. */
export function usePeriodWords(): (period: Period) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ validFrom, validTo }) =>
    validTo
      ? t('organisation.fromTo', { from: date(validFrom), to: date(validTo) })
      : t('organisation.since', { from: date(validFrom) });
}
