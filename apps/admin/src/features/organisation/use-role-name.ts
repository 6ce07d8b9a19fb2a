import { permissions, roleTemplate } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';

interface Label {
  vi: string;
  en: string;
}

/** Names of roles and permissions; a code that this build does not know is shown as it is. */
export function useRoleName() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const nameIn = (labels: Readonly<Record<string, Label>>) => (code: string) =>
    labels[code]?.[language] ?? code;
  return { role: nameIn(roleTemplate), permission: nameIn(permissions) };
}
