import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { journalQuery, type JournalFilters, type JournalRow } from './get-journal';
import { JournalFilterBar } from './journal-filter-bar';
import { JournalRowPanel } from './journal-row-panel';
import classes from './journal.module.css';
import { useJournalWords } from './use-journal-words';

/** Who did what, newest first; nothing here can be changed. */
export function JournalScreen() {
  const { t } = useTranslation();
  const search: JournalFilters & { row?: string } = useSearch({ strict: false });
  const list = useListState();
  const query = useQuery(journalQuery(search));
  const columns = useColumns(search.row !== undefined);
  return (
    <>
      <PageHeader
        title={t('journal.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
        acts={
          <Anchor renderRoot={(props) => <Link to="/journal/verification" {...props} />}>
            {t('journal.verification.title')}
          </Anchor>
        }
      />
      <JournalFilterBar filters={search} rows={query.data?.items} onChange={list.change} />
      <div className={classes.frame} data-panel={search.row ? true : undefined}>
        <DataTable<JournalRow>
          caption={t('journal.title')}
          columns={columns}
          rows={query.data?.items}
          rowKey={({ id }) => id}
          currentKey={search.row}
          onOpen={({ id }) => list.keep({ row: id })}
          empty={{ sentence: t('journal.empty') }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
        />
        {search.row && (
          <JournalRowPanel
            key={search.row}
            id={search.row}
            onClose={() => list.keep({ row: undefined })}
            onFilter={(patch) => list.change({ ...patch, row: search.row })}
          />
        )}
      </div>
    </>
  );
}

function useColumns(isNarrow: boolean): Column<JournalRow>[] {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const words = useJournalWords();
  const position: Column<JournalRow> = {
    key: 'position',
    label: t('journal.row'),
    kind: 'number',
    width: 70,
    render: ({ position: at }) => (at === null ? '–' : number(at)),
  };
  const at: Column<JournalRow> = {
    key: 'at',
    label: t('journal.at'),
    kind: 'date',
    render: (row) => dateTime(row.at),
  };
  const type: Column<JournalRow> = {
    key: 'type',
    label: t('journal.typeLabel'),
    kind: 'name',
    render: (row) => words.type(row.type),
  };
  const subject: Column<JournalRow> = {
    key: 'subject',
    label: t('journal.subjectLabel'),
    kind: 'date',
    render: ({ subjectType, subjectName }) => (
      <>
        <Text>{words.subject(subjectType)}</Text>
        {subjectName && (
          <Text size="xs" c="dimmed">
            {subjectName}
          </Text>
        )}
      </>
    ),
  };
  const actor: Column<JournalRow> = {
    key: 'actor',
    label: t('journal.actor'),
    kind: 'name',
    render: ({ actor: { name, employer }, actorUnitName }) => (
      <>
        <Text>{name}</Text>
        {employer && (
          <Text size="xs" c="dimmed">
            {[t(`common.employer.${employer}`), actorUnitName].filter(Boolean).join(' · ')}
          </Text>
        )}
      </>
    ),
  };
  const unit: Column<JournalRow> = {
    key: 'unit',
    label: t('journal.unit'),
    kind: 'name',
    render: ({ unitName }) => unitName ?? '–',
  };
  return isNarrow ? [at, type, actor] : [position, at, type, subject, actor, unit];
}
