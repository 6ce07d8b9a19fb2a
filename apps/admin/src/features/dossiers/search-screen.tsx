import { Title } from '@mantine/core';
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
import { AskReason, useNeedsReason } from './ask-reason';
import { DossierTable } from './dossier-table';
import { dossiersQuery } from './get-dossiers';

const shownProcedures = 8;

const procedureHitsQuery = (q: string) =>
  queryOptions({
    queryKey: ['procedures', 'hits', q],
    queryFn: () =>
      read(api.GET('/api/v1/procedures', { params: { query: { q, limit: shownProcedures } } })),
    placeholderData: keepPreviousData,
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

/** A group of hits; the table inside has its own frame. */
function Hits({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section data-section tabIndex={-1} aria-label={title}>
      <Title order={2} mt="md" mb="xs">
        {title}
      </Title>
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
  const may = useMay();
  const needsReason = useNeedsReason(reason);
  const code = exactCode(q);
  useEffect(() => {
    if (code) void navigate({ to: '/dossiers/$id', params: { id: code }, replace: true });
  }, [code, navigate]);
  const mayReadDossiers = may('dossier.read', 'dossier.readWithReason');
  if (code) return null;
  return (
    <>
      <PageHeader title={q ? t('dossiers.searchFor', { q }) : t('common.search')} />
      {!q && <EmptyLine sentence={t('dossiers.searchEmpty')} />}
      {q && mayReadDossiers && !needsReason && <DossierHits q={q} reason={reason} />}
      {q && needsReason && (
        <AskReason act={t('dossiers.listWithReason')} onClose={() => void navigate({ to: '/' })} />
      )}
      {q && may('catalogue.read') && <ProcedureHits q={q} />}
    </>
  );
}

function DossierHits({ q, reason }: SearchResultsProps) {
  const { t } = useTranslation();
  const dossiers = useQuery(dossiersQuery({ q, reason, limit: 20 }));
  return (
    <Hits title={t('dossiers.title')}>
      <DossierTable
        caption={t('dossiers.title')}
        rows={dossiers.data?.items}
        error={dossiers.error}
        onRetry={() => void dossiers.refetch()}
        reason={reason}
        empty={{ sentence: t('dossiers.notFound', { q }) }}
        autoFocus
      />
      {dossiers.data?.next && (
        <ScreenLink address={linkOptions({ to: '/dossiers', search: { q, reason } })}>
          {t('dossiers.allHits')}
        </ScreenLink>
      )}
    </Hits>
  );
}

function ProcedureHits({ q }: { q: string }) {
  const { t } = useTranslation();
  const procedures = useQuery(procedureHitsQuery(q));
  if (procedures.data?.items.length === 0) return null;
  return (
    <Hits title={t('dossiers.procedures')}>
      <DataTable
        caption={t('dossiers.procedures')}
        rows={procedures.data?.items}
        error={procedures.error}
        onRetry={() => void procedures.refetch()}
        rowKey={({ code }) => code}
        rowName={({ name }) => name}
        rowLink={({ code }) => linkOptions({ to: '/procedures/$code', params: { code } })}
        empty={{ sentence: t('dossiers.notFound', { q }) }}
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
