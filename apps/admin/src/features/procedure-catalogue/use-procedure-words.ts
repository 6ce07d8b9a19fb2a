import type { components } from '@motcua/shared-api-client';
import { formatDecimal } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';

type TimeLimit = components['schemas']['TimeLimitResponse'];
type Fee = components['schemas']['ProcedureFeeResponse'];

export interface ProcedureWords {
  limit: (limit: TimeLimit | null) => string;
  /** One fee without its name; money that nobody has read is never 0. */
  amount: (fee: Fee) => string;
  fees: (fees: readonly Fee[]) => string;
  levels: (levels: readonly string[]) => string;
  channels: (channels: readonly string[]) => string;
}

/** Limits, fees, levels and channels as a counter says them. */
export function useProcedureWords(): ProcedureWords {
  const { t, i18n } = useTranslation();
  const { money } = useFormats();
  const language = i18n.language === 'en' ? 'en' : 'vi';

  const amount = ({ amountVnd }: Fee) => {
    if (amountVnd === null) return t('catalogue.fee.unknown');
    return amountVnd === 0 ? t('catalogue.fee.free') : money(amountVnd);
  };
  return {
    amount,
    limit: (limit) => {
      if (!limit) return t('catalogue.limit.unknown');
      const { value, unit } = limit;
      return t(`catalogue.limit.${unit}`, { count: value, value: formatDecimal(value, language) });
    },
    fees: (fees) => (fees.length > 0 ? fees.map(amount).join('; ') : t('catalogue.fee.none')),
    levels: (levels) => levels.map((level) => t(`catalogue.level.${level}`)).join(', '),
    channels: (channels) => channels.map((channel) => t(`catalogue.channel.${channel}`)).join(', '),
  };
}
