import en from '../i18n/en/tracking.json';
import vi from '../i18n/vi/tracking.json';

export type Language = 'vi' | 'en';
export type Words = typeof vi;

const storageKey = 'motcua.language';
const words: Record<Language, Words> = { vi, en };

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    // A browser that forbids storage still tracks, in Vietnamese.
    return 'vi';
  }
}

export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    return;
  }
}

export const wordsOf = (language: Language): Words => words[language];

/** Fills `{place}` in a sentence. */
export function fill(sentence: string, places: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_match, name: string) => String(places[name] ?? ''));
}
