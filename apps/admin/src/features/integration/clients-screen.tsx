import { Button, Group, Text } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { permissions } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useUnitName } from '../../app/units';
import { DataTable, type Column } from '../../ui/data-table';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { PageHeader } from '../../ui/page-header';
import { LookBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { clientLooks, clientState } from './client-state';
import { clientsQuery, type ApiClient } from './get-clients';
import { RegisterClientDialog } from './register-client-dialog';
import { RevokeClientDialog } from './revoke-client-dialog';
import { RotateSecretDialog } from './rotate-secret-dialog';

/** The programs of others that read from here, what they may read and until when. */
export function ClientsScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const list = useListState();
  const mayWrite = useMay()('apiClient.write');
  const query = useQuery(clientsQuery(search.after));
  const columns = useColumns(mayWrite);
  return (
    <>
      <PageHeader
        title={t('integration.title')}
        subtitle={t('integration.subtitle')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
        acts={
          mayWrite && (
            <MainAct
              label={t('integration.register')}
              onRun={() => list.keep({ do: 'register', client: undefined })}
            />
          )
        }
      />
      <DataTable<ApiClient>
        caption={t('integration.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        empty={{ sentence: t('integration.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {mayWrite && <Dialogs clients={query.data?.items ?? []} />}
    </>
  );
}

/** The dialogs that write stand in the address, so that F5 keeps them. */
function Dialogs({ clients }: { clients: readonly ApiClient[] }) {
  const search = useSearch({ strict: false });
  const { keep } = useListState();
  const close = () => keep({ do: undefined, client: undefined });
  if (search.do === 'register') return <RegisterClientDialog onClose={close} />;
  const client = clients.find(({ id }) => id === search.client);
  if (!client) return null;
  if (search.do === 'rotate') return <RotateSecretDialog client={client} onClose={close} />;
  if (search.do === 'revoke') return <RevokeClientDialog client={client} onClose={close} />;
  return null;
}

function useColumns(mayWrite: boolean): Column<ApiClient>[] {
  const { t, i18n } = useTranslation();
  const { date, dateTime } = useFormats();
  const unitName = useUnitName();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const today = officeDay(officeClock.now());
  const columns: Column<ApiClient>[] = [
    {
      key: 'name',
      label: t('integration.name'),
      kind: 'name',
      render: ({ name, clientId }) => (
        <>
          <Text fw={600}>{name}</Text>
          <Text size="xs" c="dimmed">
            {clientId}
          </Text>
        </>
      ),
    },
    {
      key: 'unit',
      label: t('integration.unit'),
      kind: 'name',
      render: ({ unitId }) => unitName(unitId) ?? '–',
    },
    {
      key: 'scopes',
      label: t('integration.scopes'),
      render: (client) => client.permissions.map((name) => permissions[name][language]).join(' · '),
    },
    {
      key: 'state',
      label: t('integration.stateLabel'),
      kind: 'status',
      render: (client) => {
        const state = clientState(client, today);
        return (
          <>
            <LookBadge look={clientLooks[state]} label={t(`integration.state.${state}`)} />
            <Text size="xs" c="dimmed">
              {t('integration.until', { day: date(client.validTo) })}
            </Text>
          </>
        );
      },
    },
    {
      key: 'lastUsedAt',
      label: t('integration.lastUsed'),
      kind: 'date',
      render: ({ lastUsedAt }) => (lastUsedAt ? dateTime(lastUsedAt) : t('integration.neverUsed')),
    },
  ];
  if (!mayWrite) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      label: t('integration.acts'),
      kind: 'date',
      render: (client) => !client.revokedAt && <ClientActs client={client} />,
    },
  ];
}

function ClientActs({ client: { id, name } }: { client: ApiClient }) {
  const { t } = useTranslation();
  const { keep } = useListState();
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-md"
        aria-label={t('integration.rotateOf', { name })}
        onClick={() => keep({ do: 'rotate', client: id })}
      >
        {t('integration.rotate')}
      </Button>
      <Button
        size="compact-md"
        variant="outline"
        color="danger"
        aria-label={t('integration.revokeOf', { name })}
        onClick={() => keep({ do: 'revoke', client: id })}
      >
        {t('integration.revoke')}
      </Button>
    </Group>
  );
}
