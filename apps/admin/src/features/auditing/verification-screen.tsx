import { Anchor, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/use-command';
import { DataTable, type Column } from '../../ui/data-table';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { sealsQuery, verifyJournal, type Seal, type Verification } from './get-journal';
import classes from './journal.module.css';
import { ParkedEvents } from './parked-events';

/** Proves that no row was changed, taken out or put in between; a break is named first. */
export function VerificationScreen() {
  const { t } = useTranslation();
  const verifying = useCommand({ send: verifyJournal });
  return (
    <>
      <PageHeader
        title={t('journal.verification.title')}
        subtitle={t('journal.verification.subtitle')}
        acts={
          <>
            <Anchor mt={6} renderRoot={(props) => <Link to="/journal" {...props} />}>
              {t('journal.title')}
            </Anchor>
            <MainAct
              label={t('journal.verification.run')}
              isPending={verifying.isPending}
              onRun={() => verifying.run(undefined)}
            />
          </>
        }
      />
      <Section title={t('journal.verification.result')}>
        <ProblemAlert error={verifying.error} onRetry={verifying.retry} takesFocus />
        <div role="status">
          {verifying.isPending && (
            <Stack gap="xs">
              <Text>{t('journal.verification.running')}</Text>
              <Progress value={100} animated aria-label={t('journal.verification.running')} />
            </Stack>
          )}
          {!verifying.isPending && verifying.answer && <Verdict found={verifying.answer} />}
          {!verifying.isPending && !verifying.answer && !verifying.error && (
            <Text>{t('journal.verification.notRun')}</Text>
          )}
        </div>
      </Section>
      <ParkedEvents />
      <Section title={t('journal.seal.title')}>
        <Seals />
      </Section>
    </>
  );
}

function Verdict({ found }: { found: Verification }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const { intact, sealedTo, unsealed, firstFault, startedAt, keyId } = found;
  const time = dateTime(startedAt);
  const Icon = intact ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <p className={classes.verdict} data-intact={intact}>
        <Icon size={24} stroke={2} aria-hidden />
        {firstFault
          ? t('journal.verification.broken', { row: number(firstFault.position), time })
          : t('journal.verification.intact', { row: number(sealedTo), time })}
      </p>
      {firstFault && (
        <>
          <Text>{t(`journal.fault.${firstFault.reason}`)}</Text>
          <Text>{t('journal.verification.brokenNext', { row: number(sealedTo) })}</Text>
        </>
      )}
      {unsealed > 0 && <Text>{t('journal.verification.unsealed', { count: unsealed })}</Text>}
      <Text size="xs" c="dimmed">
        {t('journal.verification.key')} <span className={classes.hash}>{keyId}</span>
      </Text>
    </>
  );
}

function Seals() {
  const { t } = useTranslation();
  const { after } = useSearch({ strict: false });
  const list = useListState();
  const query = useQuery(sealsQuery(after));
  return (
    <DataTable<Seal>
      caption={t('journal.seal.title')}
      columns={useColumns()}
      rows={query.data?.items}
      rowKey={({ no }) => String(no)}
      empty={{ sentence: t('journal.seal.empty') }}
      error={query.error}
      onRetry={() => void query.refetch()}
      onNext={list.nextPage(query.data?.next)}
      onPrevious={list.previousPage}
    />
  );
}

function useColumns(): Column<Seal>[] {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  return [
    {
      key: 'no',
      label: t('journal.seal.no'),
      kind: 'number',
      width: 90,
      render: ({ no }) => number(no),
    },
    {
      key: 'rows',
      label: t('journal.seal.rows'),
      kind: 'date',
      render: ({ fromPosition, toPosition }) =>
        fromPosition === toPosition
          ? number(fromPosition)
          : t('journal.seal.fromTo', { from: number(fromPosition), to: number(toPosition) }),
    },
    {
      key: 'sealedAt',
      label: t('journal.seal.sealedAt'),
      kind: 'date',
      render: ({ sealedAt }) => dateTime(sealedAt),
    },
    {
      key: 'root',
      label: t('journal.seal.root'),
      render: ({ root }) => <Hash value={root} />,
    },
    {
      key: 'key',
      label: t('journal.seal.key'),
      kind: 'date',
      render: ({ keyId }) => <span className={classes.hash}>{keyId}</span>,
    },
  ];
}

function Hash({ value }: { value: string }) {
  return <span className={`${classes.hash} ${classes.value}`}>{value}</span>;
}
