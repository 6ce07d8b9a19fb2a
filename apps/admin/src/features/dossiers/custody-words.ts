import { useTranslation } from 'react-i18next';
import type { Custody } from './get-dossier';

type Holder = NonNullable<Custody['holder']>;

/** The person where one may know it, else the unit; a citizen's name stays in the dossier. */
export function useHolderName(): (holder: Holder) => string {
  const { t } = useTranslation();
  return ({ kind, name, unitName }) =>
    kind === 'citizen' ? t('dossiers.citizen') : (name ?? unitName ?? '');
}

/** The unit beside a person; a unit that holds the paper itself is not named twice. */
export const holderUnit = ({ kind, name, unitName }: Holder): string | null =>
  kind === 'staff' && name !== null ? unitName : null;
