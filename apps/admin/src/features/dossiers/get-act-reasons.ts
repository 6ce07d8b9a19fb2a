import type { components } from '@motcua/shared-api-client';
import { wholeShare } from '@motcua/shared-money';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import type { ReasonCode } from '../../ui/use-reason-form';
import { useFormats } from '../../ui/use-formats';

/** An act on a dossier, or an exempt charge. */
type ReasonedAct = components['schemas']['ReasonedAct'];

const actReasonsQuery = (action: ReasonedAct) =>
  queryOptions({
    queryKey: ['act-reasons', action],
    queryFn: () => read(api.GET('/api/v1/act-reasons', { params: { query: { action } } })),
    staleTime: 300_000,
  });

/** Why a charge is not asked for, or only in part. */
export interface ExemptionGround {
  value: string;
  label: string;
  /** Thousandths of the charge. */
  perMille: number;
}

interface ExemptionGrounds {
  /** Undefined while they are not known. */
  grounds: ExemptionGround[] | undefined;
  error: Error | null;
  readAgain: () => void;
}

/** The grounds of today, each with the share it takes off where that is not all. */
export function useExemptionGrounds(): ExemptionGrounds {
  const { t, i18n } = useTranslation();
  const { percent } = useFormats();
  const { data, error, refetch } = useQuery(actReasonsQuery('exemptCharge'));
  const grounds = data?.items.map(({ code, vi, en, exemptPerMille }) => {
    const ground = i18n.language === 'en' ? en : vi;
    const share = percent(exemptPerMille / wholeShare);
    const isWhole = exemptPerMille === wholeShare;
    const label = isWhole ? ground : t('cash.groundReduces', { ground, share });
    return { value: code, label, perMille: exemptPerMille };
  });
  return { grounds, error, readAgain: () => void refetch() };
}

/** The reasons one may choose for an act today; absent where the list holds none. */
export function useReasonCodes(action: ReasonedAct): ReasonCode[] | undefined {
  const { i18n } = useTranslation();
  const { data } = useQuery(actReasonsQuery(action));
  if (!data || data.items.length === 0) return undefined;
  return data.items.map(({ code, vi, en, legalGround }) => ({
    value: code,
    label: i18n.language === 'en' ? en : vi,
    // Letters are written in Vietnamese, whatever language the screen speaks.
    text: vi,
    ground: legalGround ?? undefined,
  }));
}
