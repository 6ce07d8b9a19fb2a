import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBulkActs } from '../../app/work/use-bulk-acts';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import type { SavedView } from '../people/get-saved-views';
import { ViewTabs } from '../people/view-tabs';
import { AskReason, useNeedsReason } from './ask-reason';
import { dossierFilterOf, filterKeys, viewFilterOf, type FilterTexts } from './dossier-filter';
import { DossierTable } from './dossier-table';
import { useDossierFilters } from './use-dossier-filters';
import { dossiersQuery, type DossierFilter } from './get-dossiers';

export function DossierListScreen() {
  return <DossierList search={useSearch({ from: '/signed-in/dossiers' })} />;
}

/** All dossiers one may see, newest first; the address keeps the filters. */
export function DossierList({ search }: { search: FilterTexts }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useListState();
  const needsReason = useNeedsReason(search.reason);
  const filter: DossierFilter = { ...dossierFilterOf(search), after: list.after };
  const dossiers = useQuery({ ...dossiersQuery(filter), enabled: !needsReason });
  const filters = useDossierFilters(search);
  const { acts, dialog } = useBulkActs();
  const choose = (view: SavedView | undefined) =>
    list.change({
      ...Object.fromEntries(filterKeys.map((key) => [key, undefined])),
      ...view?.filter,
      view: view?.id,
      columns: view?.columns.join(','),
    });
  const clear = () => choose(undefined);
  const isFiltered = Object.values(viewFilterOf(search)).some(Boolean);
  if (needsReason)
    return (
      <>
        <PageHeader title={t('dossiers.title')} />
        <AskReason act={t('dossiers.listWithReason')} onClose={() => void navigate({ to: '/' })} />
      </>
    );
  return (
    <>
      <PageHeader
        title={t('dossiers.title')}
        isUpdating={dossiers.isFetching && dossiers.data !== undefined}
      />
      <ViewTabs current={search.view} filter={viewFilterOf(search)} onChoose={choose} />
      <FilterBar filters={filters} values={search} onChange={list.change} />
      <div style={{ marginTop: 'var(--space-2)' }}>
        <DossierTable
          caption={t('dossiers.title')}
          rows={dossiers.data?.items}
          error={dossiers.error}
          onRetry={() => void dossiers.refetch()}
          onNext={list.nextPage(dossiers.data?.next)}
          onPrevious={list.previousPage}
          reason={search.reason}
          columns={search.columns?.split(',')}
          bulkActs={search.reason === undefined ? acts : undefined}
          empty={{
            sentence: t(isFiltered ? 'dossiers.noneMatch' : 'dossiers.noneYet'),
            act: isFiltered && <Button onClick={clear}>{t('kit.filters.clear')}</Button>,
          }}
        />
      </div>
      {dialog}
    </>
  );
}
