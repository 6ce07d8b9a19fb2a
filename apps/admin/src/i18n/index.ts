import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { modules } from './modules';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'motcua.language';

export function rememberedLanguage(): Language {
  const remembered = globalThis.localStorage?.getItem(storageKey);
  return remembered === 'en' ? 'en' : 'vi';
}

/** Labels of the staff application: Vietnamese unless this PC remembers English. */
export function startTranslation(language: Language = rememberedLanguage()): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next);
  instance.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen;
    localStorage.setItem(storageKey, chosen);
  });
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      vi: { translation: Object.assign({}, ...modules.vi) },
      en: { translation: Object.assign({}, ...modules.en) },
    },
  });
  return instance;
}
