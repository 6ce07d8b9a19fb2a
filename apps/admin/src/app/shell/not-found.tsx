import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { usePageTitle } from '../../ui/page-title';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('shell.notFound'), true);
  return (
    <EmptyLine
      sentence={t('shell.notFound')}
      act={
        <Button component={Link} to="/">
          {t('shell.notFoundAct')}
        </Button>
      }
    />
  );
}
