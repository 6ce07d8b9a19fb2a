import { Navigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { firstScreenFor, firstViewFor } from '../navigation';
import { useMe } from '../session';
import { knownPaths } from './known-paths';

/** Everybody begins where their work is. */
export function StartScreen() {
  const { t } = useTranslation();
  const router = useRouter();
  const { permissions } = useMe();
  const first = firstScreenFor(permissions, knownPaths(router));
  if (!first) return <EmptyLine sentence={t('shell.noScreen')} />;
  return <Navigate to={first} search={{ view: firstViewFor(first, permissions) }} replace />;
}
