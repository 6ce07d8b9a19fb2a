import { createContext, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const UnitNameContext = createContext<string | undefined>(undefined);

export const UnitNameProvider = UnitNameContext.Provider;

/** Writes `{screen} – {unit} – Motcua`, with «Lỗi: » in front while the screen shows an error. */
export function usePageTitle(screen: string, hasError = false): void {
  const unit = useContext(UnitNameContext);
  const { t } = useTranslation();
  const prefix = hasError ? t('common.errorTitle') : '';
  useEffect(() => {
    document.title = prefix + [screen, unit, 'Motcua'].filter(Boolean).join(' – ');
  }, [prefix, screen, unit]);
}
