import { useTranslation } from 'react-i18next';

/** The first that fits: Edge also calls itself Chrome, and every browser calls itself Safari. */
const browsers: [RegExp, string][] = [
  [/\bEdg/, 'Microsoft Edge'],
  [/\bcoc_coc_browser|CocCoc/, 'Cốc Cốc'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const firstOf = (names: [RegExp, string][], device: string) =>
  names.find(([pattern]) => pattern.test(device))?.[1];

/** «Microsoft Edge, Windows» of what a browser says of itself. */
export function useDeviceName(): (device: string | null) => string {
  const { t } = useTranslation();
  return (device) => {
    if (!device) return t('organisation.session.unknownDevice');
    const known = [firstOf(browsers, device), firstOf(systems, device)].filter(Boolean);
    return known.length > 0 ? known.join(', ') : device;
  };
}
