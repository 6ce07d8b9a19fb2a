import { Text } from '@mantine/core';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { isDossierCode, normaliseDossierCode } from '@motcua/shared-identifiers';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { readScan } from '../../ui/scan-kinds';
import { ScreenLink } from '../../ui/screen-link';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { AskReason, useNeedsReason } from './ask-reason';
import { DossierTable } from './dossier-table';
import { Hits, type Found } from './found-table';
import { ConsignmentHits, ManifestHits } from './search-carried';
import { PeopleHits, ProcedureHits } from './search-groups';

/** Rows of each group on the page. */
const shownRows = 20;

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

/** The bag whose number was scanned or typed. */
function bagNumber(q: string): string | undefined {
  const reading = readScan(q, ['manifest']);
  return reading.ok ? reading.scan.value : undefined;
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
  const may = useMay();
  const code = exactCode(q);
  const bag = may('consignment.read') ? bagNumber(q) : undefined;
  useEffect(() => {
    if (code) void navigate({ to: '/dossiers/$id', params: { id: code }, replace: true });
    else if (bag) void navigate({ to: '/manifests/$no', params: { no: bag }, replace: true });
  }, [code, bag, navigate]);
  if (code ?? bag) return null;
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
      <ManifestHits manifests={data?.manifests ?? []} />
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
