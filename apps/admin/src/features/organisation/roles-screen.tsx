import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { rolesQuery } from './get-roles';
import { RoleMatrix } from './role-matrix';

/** What each role may do; given by law and by the transfer scheme, so only to be read. */
export function RolesScreen() {
  const { t } = useTranslation();
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHeader
        title={t('organisation.role.title')}
        subtitle={t('organisation.role.subtitle')}
        hasError={query.isError}
      />
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Skeleton height={480} />}
      {query.data && <RoleMatrix roles={query.data.items} />}
      <Text size="xs" c="dimmed" mt="sm">
        {t('organisation.role.never')}
      </Text>
    </>
  );
}
