import { Button, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useSignOut } from '../../app/session';
import { OwnPasswordDialog } from '../../app/shell/own-password-dialogs';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { useDeviceName } from './use-device-name';

type OwnSession = components['schemas']['SessionResponse'];

const ownSessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => read(api.GET('/api/v1/sessions')),
});

/** Where I am signed in; a PC that was left open is closed from here. */
export function MySessionsScreen() {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const search: { do?: string } = useSearch({ strict: false });
  const list = useListState();
  const query = useQuery(ownSessionsQuery);
  const ending = useCommand({
    send: (id: string) => read(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    changes: [['sessions']],
    onDone: () => say(t('organisation.session.ended')),
  });
  const columns = useColumns(ending.run, ending.isPending);
  return (
    <>
      <PageHeader
        title={t('organisation.session.title')}
        subtitle={t('organisation.session.subtitle')}
        hasError={query.isError}
        acts={
          <Button onClick={() => list.change({ do: 'changePassword' })}>
            {t('access.changePassword')}
          </Button>
        }
      />
      <ProblemAlert error={ending.error} onRetry={ending.retry} takesFocus />
      <DataTable<OwnSession>
        caption={t('organisation.session.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        empty={{ sentence: t('organisation.session.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
      {search.do === 'changePassword' && (
        <OwnPasswordDialog onClose={() => list.change({ do: undefined })} />
      )}
    </>
  );
}

function useColumns(onEnd: (id: string) => void, isEnding: boolean): Column<OwnSession>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const deviceName = useDeviceName();
  const signOut = useSignOut();
  return [
    {
      key: 'device',
      label: t('organisation.session.device'),
      render: ({ device, current }) => (
        <>
          {deviceName(device)}
          {current && (
            <Text component="span" fw={600}>{` · ${t('organisation.session.current')}`}</Text>
          )}
        </>
      ),
    },
    {
      key: 'createdAt',
      label: t('organisation.session.createdAt'),
      kind: 'date',
      render: ({ createdAt }) => dateTime(createdAt),
    },
    {
      key: 'lastSeenAt',
      label: t('organisation.session.lastSeenAt'),
      kind: 'date',
      render: ({ lastSeenAt }) => dateTime(lastSeenAt),
    },
    {
      key: 'end',
      label: t('organisation.session.act'),
      kind: 'date',
      width: 170,
      render: ({ id, current, device, createdAt }) =>
        current ? (
          <Button size="compact-md" onClick={() => void signOut()}>
            {t('shell.signOut')}
          </Button>
        ) : (
          <Button
            size="compact-md"
            disabled={isEnding}
            aria-label={t('organisation.session.endOf', {
              device: deviceName(device),
              time: dateTime(createdAt),
            })}
            onClick={() => onEnd(id)}
          >
            {t('organisation.session.end')}
          </Button>
        ),
    },
  ];
}
