import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title';
import { ProblemAlert } from '../../ui/problem-alert';

/** In place of a screen that could not be loaded. */
export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  usePageTitle(t('common.oneStop'), true);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main style={{ padding: 'var(--space-5)', maxWidth: 760 }}>
      <ProblemAlert error={error} onRetry={retry} />
    </main>
  );
}
