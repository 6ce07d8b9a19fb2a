import { Box, Button } from '@mantine/core';
import { manifestStatuses } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { useBagColumns } from '../../app/work/bag-columns';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { manifestsQuery, type ManifestItem } from './get-manifests';
import { OpenManifestDialog } from './open-manifest-dialog';

/** The bags that start or end with me. */
export function ManifestsScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/manifests' });
  const list = useListState();
  const status = manifestStatuses.find((each) => each === search.status);
  const query = useQuery(manifestsQuery({ status, unitId: search.unitId, after: search.after }));
  return (
    <>
      <PageHeader
        title={t('courier.manifests.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
        acts={
          may('consignment.dispatch') && (
            <Button onClick={() => list.keep({ do: 'open' })}>{t('courier.manifests.open')}</Button>
          )
        }
      />
      <Box mb="sm">
        <FilterBar
          filters={useFilters()}
          values={{ status: search.status, unitId: search.unitId }}
          onChange={list.change}
        />
      </Box>
      <DataTable<ManifestItem>
        caption={t('courier.manifests.title')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        rowLink={({ number }) => linkOptions({ to: '/manifests/$no', params: { no: number } })}
        empty={{
          sentence: t(
            may('consignment.dispatch') ? 'courier.manifests.empty' : 'courier.manifests.emptyHere',
          ),
        }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
        autoFocus
      />
      {search.do === 'open' && <OpenManifestDialog onClose={() => list.keep({ do: undefined })} />}
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation();
  const units = useNamedUnits();
  return [
    {
      key: 'status',
      kind: 'select',
      label: t('courier.field.status'),
      options: manifestStatuses.map((value) => ({ value, label: t(`manifest.status.${value}`) })),
    },
    {
      key: 'unitId',
      kind: 'select',
      label: t('courier.field.unit'),
      width: 240,
      options: units.map(({ id, shortName }) => ({ value: id, label: shortName })),
    },
  ];
}

function useColumns(): Column<ManifestItem>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const bag = useBagColumns();
  return [
    bag.number,
    bag.status,
    bag.from,
    bag.to,
    bag.count,
    bag.sealNo,
    {
      key: 'carrier',
      label: t('courier.field.carrier'),
      kind: 'name',
      render: ({ carrierName }) => carrierName,
    },
    {
      key: 'at',
      label: t('courier.field.lastStep'),
      kind: 'date',
      render: ({ handedOverAt, departedAt, sealedAt, openedAt }) =>
        dateTime(handedOverAt ?? departedAt ?? sealedAt ?? openedAt),
    },
  ];
}
