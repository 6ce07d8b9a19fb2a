import { formatDecimal } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { Guidance, PaperToBring } from './get-guidance';

export interface GuidanceWords {
  /** «1 bản chính, 2 bản sao»; nothing where the catalogue does not say. */
  quantity: (paper: PaperToBring) => string;
  need: (paper: PaperToBring) => string;
  fee: (fee: Guidance['fees'][number]) => string;
  limit: (limit: NonNullable<Guidance['limit']>) => string;
}

/** The sheet in the words that a counter says aloud. */
export function useGuidanceWords(): GuidanceWords {
  const { t, i18n } = useTranslation();
  const { money } = useFormats();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return {
    quantity: ({ originals, copies }) =>
      [
        originals > 0 && t('guidance.originals', { count: originals }),
        copies > 0 && t('guidance.copies', { count: copies }),
      ]
        .filter(Boolean)
        .join(', '),
    need: ({ mandatory, conditional, condition, oneOf }) => {
      if (oneOf) return [t('guidance.need.oneOf'), condition].filter(Boolean).join(' · ');
      if (condition) return condition;
      if (conditional) return t('guidance.need.conditional');
      if (mandatory === null) return t('guidance.need.unknown');
      return t(mandatory ? 'guidance.need.yes' : 'guidance.need.no');
    },
    fee: ({ amountVnd }) => {
      if (amountVnd === null) return t('guidance.fee.unknown');
      return amountVnd === 0 ? t('guidance.fee.free') : money(amountVnd);
    },
    limit: ({ unit, value }) =>
      t(`catalogue.limit.${unit}`, { count: value, value: formatDecimal(value, language) }),
  };
}
