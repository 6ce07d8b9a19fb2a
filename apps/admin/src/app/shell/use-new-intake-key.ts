import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { newIntentKey } from '../intent-key';
import { useMay } from '../session';

/** F2 on every screen, for those who receive; a screen may give the key a meaning of its own. */
export function useNewIntakeKey(): void {
  const { t } = useTranslation();
  const router = useRouter();
  const may = useMay();
  const begin = () => void router.navigate({ href: `/intake/${newIntentKey()}` });
  useKeys(
    may('dossier.draft')
      ? [{ code: 'F2', label: t('shell.newIntake'), run: begin, usual: true }]
      : [],
  );
}
