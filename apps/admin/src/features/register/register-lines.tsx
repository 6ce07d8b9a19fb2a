import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Text } from '@mantine/core';
import { DataTable, type Column } from '../../ui/data-table';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { linesOfPage, registerLinesQuery, type Register, type RegisterLine } from './get-registers';

interface RegisterLinesProps {
  book: Register;
  onCorrect: (entryNo: number) => void;
}

/** The book page by page, each with the lines that its printed page has. */
export function RegisterLines({ book, onCorrect }: RegisterLinesProps) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const { keep } = useListState();
  const pages = Math.max(1, Math.ceil(book.lastNo / linesOfPage));
  const wanted = /^\d{1,6}$/.test(search.from ?? '') ? Number(search.from) : undefined;
  // The newest page first: that is where the day's work is.
  const page = wanted ? Math.min(Math.max(Math.ceil(wanted / linesOfPage), 1), pages) : pages;
  const query = useQuery(registerLinesQuery(book, (page - 1) * linesOfPage + 1));
  const go = (to: number) => () => keep({ from: String((to - 1) * linesOfPage + 1) });
  const columns = useColumns(onCorrect);
  return (
    <DataTable<RegisterLine>
      caption={t('register.title')}
      columns={columns}
      rows={query.data?.items}
      rowKey={({ no }) => String(no)}
      rowActs={{ KeyD: ({ no }) => onCorrect(no) }}
      rowActNotes={[{ keys: 'D', label: t('register.correct') }]}
      empty={{ sentence: t('register.emptyBook') }}
      error={query.error}
      onRetry={() => void query.refetch()}
      count={t('register.page', { page, pages })}
      onNext={page < pages ? go(page + 1) : undefined}
      onPrevious={page > 1 ? go(page - 1) : undefined}
    />
  );
}

function useColumns(onCorrect: (entryNo: number) => void): Column<RegisterLine>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const moment = (at: string | null) => (at === null ? '' : dateTime(at));
  return [
    { key: 'no', label: t('register.no'), kind: 'number', width: 56, render: ({ no }) => no },
    {
      key: 'code',
      label: t('register.code'),
      kind: 'code',
      width: 190,
      render: ({ code }) =>
        code === null ? (
          t('register.notVisible')
        ) : (
          <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: code } })}>
            {code}
          </ScreenLink>
        ),
    },
    {
      key: 'applicant',
      label: t('register.applicant'),
      render: ({ applicantName, address, phone }) => (
        <>
          <Text>{applicantName}</Text>
          <Text size="xs" c="dimmed">
            {[address, phone].filter(Boolean).join('; ')}
          </Text>
        </>
      ),
    },
    {
      key: 'procedure',
      label: t('register.procedure'),
      render: ({ procedureName }) => procedureName,
    },
    {
      key: 'received',
      label: t('register.received'),
      kind: 'date',
      width: 130,
      render: ({ receivedAt }) => moment(receivedAt),
    },
    {
      key: 'due',
      label: t('register.due'),
      kind: 'date',
      width: 130,
      render: ({ dueAt }) => moment(dueAt),
    },
    {
      key: 'returned',
      label: t('register.returned'),
      kind: 'date',
      width: 130,
      render: ({ returnedAt }) => moment(returnedAt),
    },
    {
      key: 'note',
      label: t('register.remark'),
      width: 150,
      render: ({ no, corrections }) => (
        <>
          {corrections.length > 0 && (
            <Text>{t('register.seeCorrection', { no: corrections.join(', ') })}</Text>
          )}
          <Button
            size="compact-sm"
            aria-label={t('register.correctLine', { no })}
            onClick={() => onCorrect(no)}
          >
            {t('register.correctShort')}
          </Button>
        </>
      ),
    },
  ];
}
