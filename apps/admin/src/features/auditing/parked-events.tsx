import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable, type Column } from '../../ui/data-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { parkedEventsQuery, retryParkedEvent, type ParkedEvent } from './get-journal';
import { useJournalWords } from './use-journal-words';

/** Rows that a reader gave up on: the figures lack them until somebody has them read again. */
export function ParkedEvents() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { say } = useAnnouncer();
  const query = useQuery(parkedEventsQuery);
  const retrying = useCommand({
    send: retryParkedEvent,
    changes: [['journal'], ['reports']],
    onDone: () => say(t('journal.parked.solved')),
    onRefused: () => void query.refetch(),
  });
  const total = query.data?.total ?? 0;
  const shown = query.data?.items.length ?? 0;
  return (
    <Section title={t('journal.parked.title')}>
      {total > 0 && <Text mb="sm">{t('journal.parked.meaning')}</Text>}
      <ProblemAlert error={retrying.error} onRetry={retrying.retry} takesFocus />
      <DataTable<ParkedEvent>
        caption={t('journal.parked.title')}
        columns={useColumns(retrying.isPending, (event) => retrying.run(event))}
        rows={query.data?.items}
        rowKey={({ reader, position }) => `${reader}/${position}`}
        empty={{ sentence: t('journal.parked.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
      {total > shown && (
        <Text mt="sm">
          {t('journal.parked.more', { shown: number(shown), total: number(total) })}
        </Text>
      )}
    </Section>
  );
}

function useColumns(isBusy: boolean, onRetry: (event: ParkedEvent) => void): Column<ParkedEvent>[] {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const words = useJournalWords();
  const mayRetry = useMay()('journal.retry');
  const columns: Column<ParkedEvent>[] = [
    {
      key: 'position',
      label: t('journal.row'),
      kind: 'number',
      width: 110,
      render: ({ position }) => number(position),
    },
    {
      key: 'at',
      label: t('journal.at'),
      kind: 'date',
      width: 150,
      render: ({ at }) => dateTime(at),
    },
    { key: 'type', label: t('journal.typeLabel'), render: ({ type }) => words.type(type) },
    {
      key: 'error',
      label: t('journal.parked.error'),
      kind: 'text',
      render: ({ error, tries, parkedAt }) => (
        <>
          <Text style={{ overflowWrap: 'anywhere' }}>{error}</Text>
          <Text size="xs" c="dimmed">
            {t('journal.parked.tries', { count: tries, time: dateTime(parkedAt) })}
          </Text>
        </>
      ),
    },
  ];
  if (!mayRetry) return columns;
  return [
    ...columns,
    {
      key: 'retry',
      label: t('journal.parked.act'),
      width: 130,
      render: (event) => (
        <Button
          size="compact-sm"
          disabled={isBusy}
          aria-label={t('journal.parked.retryRow', { row: number(event.position) })}
          onClick={() => onRetry(event)}
        >
          {t('journal.parked.retry')}
        </Button>
      ),
    },
  ];
}
