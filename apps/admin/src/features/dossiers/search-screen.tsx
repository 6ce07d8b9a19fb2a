import { Group, Text, Title } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { isDossierCode, normaliseDossierCode } from '@motcua/shared-identifiers';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { readScan } from '../../ui/scan-kinds';
import { ScreenLink } from '../../ui/screen-link';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { AskReason, useNeedsReason } from './ask-reason';
import { DossierTable } from './dossier-table';

/** Rows of each group on the page. */
const shownRows = 20;

type Found = components['schemas']['SearchResponse'];

/** A reading with a reason is recorded and not repeated by itself. */
const foundQuery = (q: string, reason: string | undefined) =>
  queryOptions({
    queryKey: ['search', 'page', q, reason ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/search', { params: { query: { q, reason, limit: shownRows } } })),
    placeholderData: keepPreviousData,
    staleTime: reason === undefined ? 0 : Infinity,
  });

export function SearchScreen() {
  const { q = '', reason } = useSearch({ from: '/signed-in/search' });
  return <SearchResults q={q} reason={reason} />;
}

/** The dossier a code or a scanned receipt stands for. */
export function exactCode(q: string): string | undefined {
  const reading = readScan(q, ['dossier']);
  if (reading.ok) return reading.scan.value;
  const code = normaliseDossierCode(q);
  return isDossierCode(code) ? code : undefined;
}

interface HitsProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A group of hits; the table inside has its own frame. */
function Hits({ title, note, children }: HitsProps) {
  return (
    <section data-section tabIndex={-1} aria-label={title}>
      <Group gap="md" mt="md" mb="xs" align="baseline">
        <Title order={2}>{title}</Title>
        {note}
      </Group>
      {children}
    </section>
  );
}

interface SearchResultsProps {
  q: string;
  reason?: string;
}

/** What was put into the box: an exact code opens at once, anything else is looked for. */
export function SearchResults({ q, reason }: SearchResultsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const needsReason = useNeedsReason(reason);
  const code = exactCode(q);
  useEffect(() => {
    if (code) void navigate({ to: '/dossiers/$id', params: { id: code }, replace: true });
  }, [code, navigate]);
  if (code) return null;
  return (
    <>
      <PageHeader title={q ? t('dossiers.searchFor', { q }) : t('common.search')} />
      {!q && <EmptyLine sentence={t('dossiers.searchEmpty')} />}
      {q && needsReason && (
        <AskReason act={t('dossiers.listWithReason')} onClose={() => void navigate({ to: '/' })} />
      )}
      {q && <FoundHits q={q} reason={reason} />}
    </>
  );
}

function FoundHits({ q, reason }: SearchResultsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const mayReadDossiers =
    may('dossier.read') || (reason !== undefined && may('dossier.readWithReason'));
  const query = useQuery(foundQuery(q, reason));
  const { data, error } = query;
  const shared = { error, onRetry: () => void query.refetch() };
  return (
    <>
      {mayReadDossiers && (
        <Hits title={t('dossiers.title')} note={<CountOf found={data} />}>
          <DossierTable
            {...shared}
            caption={t('dossiers.title')}
            rows={data?.dossiers}
            reason={reason}
            empty={{ sentence: t('dossiers.notFound', { q }) }}
            autoFocus
          />
          {data && data.dossierCount.count > data.dossiers.length && (
            <ScreenLink address={linkOptions({ to: '/dossiers', search: { q, reason } })}>
              {t('dossiers.allHits')}
            </ScreenLink>
          )}
        </Hits>
      )}
      <PeopleHits people={data?.people ?? []} reason={reason} />
      <ConsignmentHits consignments={data?.consignments ?? []} />
      <ProcedureHits procedures={data?.procedures ?? []} />
      {!mayReadDossiers && error && <ProblemAlert {...shared} />}
    </>
  );
}

/** «hơn 1.000»: nobody reads a longer figure, and counting it would take time. */
function CountOf({ found }: { found: Found | undefined }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (!found) return null;
  const { count, isMore } = found.dossierCount;
  const words = isMore ? t('people.moreThan', { count: number(count) }) : number(count);
  return <Text c="dimmed">{t('people.search.found', { count: words })}</Text>;
}

interface PeopleHitsProps {
  people: Found['people'];
  reason?: string;
}

function PeopleHits({ people, reason }: PeopleHitsProps) {
  const { t } = useTranslation();
  const { phone } = useFormats();
  if (people.length === 0) return null;
  return (
    <Hits title={t('people.search.people')}>
      <DataTable
        caption={t('people.search.people')}
        rows={people}
        error={null}
        rowKey={({ dossierId }) => dossierId}
        rowName={({ fullName }) => fullName}
        rowLink={({ dossierId }) =>
          linkOptions({
            to: '/people/$id',
            params: { id: dossierId },
            search: reason ? { reason } : {},
          })
        }
        empty={{ sentence: '' }}
        columns={[
          {
            key: 'name',
            label: t('kit.person.fullName'),
            kind: 'name',
            render: ({ fullName }) => fullName,
          },
          {
            key: 'year',
            label: t('people.birthYear'),
            kind: 'short',
            render: ({ birthYear }) => birthYear,
          },
          {
            key: 'number',
            label: t('kit.person.personalId'),
            kind: 'code',
            render: ({ personalId, taxNumber }) => personalId ?? taxNumber,
          },
          {
            key: 'phone',
            label: t('people.phone'),
            kind: 'short',
            render: (each) => each.phone && phone(each.phone),
          },
          {
            key: 'address',
            label: t('people.address'),
            kind: 'name',
            render: ({ addressTail }) => addressTail,
          },
          {
            key: 'dossiers',
            label: t('people.dossiers'),
            kind: 'number',
            render: ({ dossiers }) => dossiers,
          },
        ]}
      />
    </Hits>
  );
}

function ConsignmentHits({ consignments }: { consignments: Found['consignments'] }) {
  const { t } = useTranslation();
  if (consignments.length === 0) return null;
  return (
    <Hits title={t('people.search.consignments')}>
      <DataTable
        caption={t('people.search.consignments')}
        rows={consignments}
        error={null}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
        empty={{ sentence: '' }}
        columns={[
          {
            key: 'number',
            label: t('people.consignment'),
            kind: 'code',
            render: ({ number }) => number,
          },
          {
            key: 'status',
            label: t('dossiers.status'),
            kind: 'short',
            render: ({ status }) => t(`consignment.status.${status}`),
          },
          {
            key: 'contact',
            label: t('people.recipient'),
            kind: 'name',
            render: ({ contactName }) => contactName,
          },
          {
            key: 'dossier',
            label: t('dossiers.code'),
            kind: 'code',
            render: ({ dossierCode }) => dossierCode,
          },
        ]}
      />
    </Hits>
  );
}

function ProcedureHits({ procedures }: { procedures: Found['procedures'] }) {
  const { t } = useTranslation();
  if (procedures.length === 0) return null;
  return (
    <Hits title={t('dossiers.procedures')}>
      <DataTable
        caption={t('dossiers.procedures')}
        rows={procedures}
        error={null}
        rowKey={({ code }) => code}
        rowName={({ name }) => name}
        rowLink={({ code }) => linkOptions({ to: '/procedures/$code', params: { code } })}
        empty={{ sentence: '' }}
        columns={[
          {
            key: 'code',
            label: t('dossiers.procedureCode'),
            kind: 'code',
            render: ({ code }) => code,
          },
          {
            key: 'name',
            label: t('dossiers.procedure'),
            kind: 'name',
            render: ({ name, shortName }) => shortName ?? name,
          },
          { key: 'field', label: t('dossiers.field'), render: ({ field }) => field },
        ]}
      />
    </Hits>
  );
}
