import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { LookBadge } from '../../ui/status-badge';
import { useListState } from '../../ui/use-list-state';
import { channels, levels, proceduresQuery, type ProcedureSummary } from './get-procedures';
import { useProcedureWords } from './use-procedure-words';

export function ProceduresScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const list = useListState();
  const query = useQuery(proceduresQuery(search));
  const columns = useColumns((field) => list.change({ field }));
  return (
    <>
      <PageHeader
        title={t('catalogue.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
      />
      <FilterBar filters={filtersOf(t)} values={search} onChange={list.change} />
      <Text size="xs" c="dimmed" my="xs">
        {t('catalogue.searchHint')}
      </Text>
      <DataTable<ProcedureSummary>
        caption={t('catalogue.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={({ code }) => code}
        rowLink={({ code }) => linkOptions({ to: '/procedures/$code', params: { code } })}
        empty={{ sentence: t('catalogue.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
    </>
  );
}

function filtersOf(t: TFunction): Filter[] {
  const choice = (prefix: string) => (value: string) => ({ value, label: t(prefix + value) });
  return [
    { key: 'q', kind: 'text', label: t('catalogue.search'), width: 360 },
    {
      key: 'level',
      kind: 'select',
      label: t('catalogue.levelLabel'),
      options: levels.map(choice('catalogue.level.')),
    },
    {
      key: 'channel',
      kind: 'select',
      label: t('catalogue.channelLabel'),
      options: channels.map(choice('catalogue.channel.')),
    },
    { key: 'field', kind: 'text', label: t('catalogue.fieldFilter') },
  ];
}

function useColumns(onField: (field: string) => void): Column<ProcedureSummary>[] {
  const { t } = useTranslation();
  const words = useProcedureWords();
  return [
    {
      key: 'code',
      label: t('catalogue.code'),
      kind: 'code',
      width: 110,
      render: ({ code }) => code,
    },
    {
      key: 'name',
      label: t('catalogue.shortName'),
      kind: 'name',
      width: '30%',
      render: ({ shortName, name }) => <Text lineClamp={2}>{shortName ?? name}</Text>,
    },
    {
      key: 'field',
      label: t('catalogue.field'),
      width: 180,
      kind: 'name',
      render: ({ field }) => (
        <Anchor
          component="button"
          type="button"
          ta="left"
          tabIndex={-1}
          aria-label={t('catalogue.onlyField', { field })}
          onClick={() => onField(field)}
        >
          {field}
        </Anchor>
      ),
    },
    {
      key: 'levels',
      label: t('catalogue.levelLabel'),
      kind: 'name',
      render: ({ levels: at }) => words.levels(at),
    },
    {
      key: 'limit',
      label: t('catalogue.limitLabel'),
      kind: 'date',
      render: ({ limit, limitMark }) => (
        <>
          <Text>{words.limit(limit)}</Text>
          {limitMark === 'check' && (
            <Text size="xs" c="var(--warn)">
              {t('catalogue.mark.check')}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'fees',
      label: t('catalogue.feeLabel'),
      kind: 'date',
      width: 130,
      render: ({ fees }) => (
        <Text lineClamp={2} style={{ whiteSpace: 'normal' }}>
          {words.fees(fees)}
        </Text>
      ),
    },
    {
      key: 'doubts',
      label: t('catalogue.doubts'),
      kind: 'date',
      width: 150,
      render: ({ doubtful }) =>
        doubtful ? (
          <LookBadge
            look={{ tint: 'warn', icon: IconAlertTriangle }}
            label={t('catalogue.doubtful')}
          />
        ) : (
          t('catalogue.notDoubtful')
        ),
    },
  ];
}
