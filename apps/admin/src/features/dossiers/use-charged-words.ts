import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

/** What a dossier asks and what has become of it; an amount nobody has set is told apart from none. */
export function useChargedWords(): (charged: Dossier['charged']) => string {
  const { t } = useTranslation();
  const { money } = useFormats();
  return ({ total, paid, exempt, notSet }) => {
    const isNothing = total === 0 && exempt === 0 && notSet === 0;
    const words = [
      (total > 0 || isNothing) && (isNothing ? t('dossiers.charged.none') : money(total)),
      paid > 0 && t('dossiers.charged.paid', { amount: money(paid) }),
      paid > 0 && total > paid && t('dossiers.charged.due', { amount: money(total - paid) }),
      notSet > 0 && t('dossiers.charged.notSet', { count: notSet }),
      exempt > 0 && t('dossiers.charged.exempt', { count: exempt }),
    ];
    return words.filter(Boolean).join(' · ');
  };
}
