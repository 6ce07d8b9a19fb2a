import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';

export type ReasonedAct = components['schemas']['ReasonedAct'];

/** What a reason may be given for, in words: an act on a dossier, or an exempt charge. */
export function useActName(): (act: ReasonedAct) => string {
  const { t } = useTranslation();
  return (act) =>
    act === 'exemptCharge' ? t('settings.reason.exemptCharge') : t(`dossier.action.${act}`);
}
