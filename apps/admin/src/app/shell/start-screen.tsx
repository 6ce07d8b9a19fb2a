import { Navigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { navigationFor } from '../navigation';
import { useMe } from '../session';
import { knownPaths } from './known-paths';

/** Everybody begins on the first screen they may use. */
export function StartScreen() {
  const { t } = useTranslation();
  const router = useRouter();
  const [first] = navigationFor(useMe().permissions, knownPaths(router));
  if (!first) return <EmptyLine sentence={t('shell.noScreen')} />;
  return <Navigate to={first.to} replace />;
}
