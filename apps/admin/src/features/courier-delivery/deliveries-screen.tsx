import { Button, Group, Select, Tabs, Text } from '@mantine/core';
import { consignmentKinds } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { DataTable } from '../../ui/data-table';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { CollectionDialog } from './collection-dialog';
import { useConsignmentColumns } from './consignment-columns';
import {
  consignmentsQuery,
  type ConsignmentItem,
  type ConsignmentStatus,
} from './get-consignments';
import { CouriersPanel } from './couriers-panel';
import { couriersQuery } from './get-couriers';
import { TransferDialog } from './transfer-dialog';
import { useDispatchActs } from './use-dispatch-acts';

/** In the order of the way; the first one is what has to be fetched today. */
const lists = [
  'toCollect',
  'collected',
  'bagged',
  'inTransit',
  'handedOver',
  'outForDelivery',
  'attemptFailed',
  'returning',
  'delivered',
] as const satisfies readonly ConsignmentStatus[];

/** Beside the lists: who carries, how much, with how much cash. */
const couriersTab = 'couriers';

/** Everything the Post carries, by where it is on its way. */
export function DeliveriesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/deliveries' });
  const { q, kind, courierId, unitId } = search;
  const list = useListState();
  const filters = useFilters();
  const closeDialog = () => list.keep({ do: undefined, dossier: undefined });
  const mayDispatch = may('consignment.dispatch');
  const status = lists.find((each) => each === search.status) ?? 'toCollect';
  const shown = mayDispatch && search.status === couriersTab ? couriersTab : status;
  return (
    <>
      <PageHeader
        title={t('courier.deliveries.title')}
        acts={
          may('consignment.register') && (
            <>
              <Button onClick={() => list.keep({ do: 'transfer' })}>
                {t('courier.transfer.open')}
              </Button>
              <Button onClick={() => list.keep({ do: 'collect' })}>
                {t('courier.collection.open')}
              </Button>
            </>
          )
        }
      />
      {shown !== couriersTab && (
        <FilterBar
          filters={filters}
          values={{ q, kind, courierId, unitId }}
          onChange={list.change}
        />
      )}
      <Tabs
        value={shown}
        mt="sm"
        keepMounted={false}
        onChange={(next) => list.change({ status: next })}
      >
        <Tabs.List aria-label={t('courier.deliveries.lists')} mb="sm">
          {lists.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`courier.deliveries.list.${each}`)}
            </Tabs.Tab>
          ))}
          {mayDispatch && <Tabs.Tab value={couriersTab}>{t('courier.couriers.title')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          {shown === couriersTab ? (
            <CouriersPanel
              onChoose={({ id }) => list.change({ courierId: id, status: 'outForDelivery' })}
            />
          ) : (
            <DeliveryList key={shown} status={shown} />
          )}
        </Tabs.Panel>
      </Tabs>
      {search.do === 'collect' && <CollectionDialog onClose={closeDialog} />}
      {search.do === 'transfer' && (
        <TransferDialog dossierCode={search.dossier} onClose={closeDialog} />
      )}
    </>
  );
}

function DeliveryList({ status }: { status: ConsignmentStatus }) {
  const { t } = useTranslation();
  const may = useMay();
  const { kind, courierId, unitId, q, after } = useSearch({ from: '/signed-in/deliveries' });
  const list = useListState();
  const known = consignmentKinds.find((each) => each === kind);
  const query = useQuery(consignmentsQuery({ status, kind: known, courierId, unitId, q, after }));
  const { data: couriers = [] } = useQuery(couriersQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const courier = couriers.find(({ id }) => id === chosen);
  const acts = useDispatchActs(courier);
  return (
    <>
      {may('consignment.dispatch') && (
        <Group gap="sm" mb="sm">
          <Select
            aria-label={t('courier.deliveries.assignTo')}
            placeholder={t('courier.deliveries.assignTo')}
            w={280}
            data={couriers.map(({ id, name, openConsignments }) => ({
              value: id,
              label: t('courier.couriers.withLoad', { name, count: openConsignments }),
            }))}
            searchable
            clearable
            value={chosen}
            onChange={setChosen}
          />
          <Text size="xs" c="dimmed">
            {t('courier.deliveries.assignHint')}
          </Text>
        </Group>
      )}
      <DataTable<ConsignmentItem>
        caption={t(`courier.deliveries.list.${status}`)}
        columns={useConsignmentColumns()}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
        bulkActs={may('consignment.dispatch') ? acts : undefined}
        empty={{ sentence: t('courier.deliveries.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
        autoFocus
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation();
  const units = useNamedUnits();
  const { data: couriers = [] } = useQuery(couriersQuery);
  return [
    { key: 'q', kind: 'text', label: t('courier.deliveries.search'), width: 300 },
    {
      key: 'kind',
      kind: 'select',
      label: t('courier.field.kind'),
      options: consignmentKinds.map((value) => ({ value, label: t(`consignment.kind.${value}`) })),
    },
    {
      key: 'courierId',
      kind: 'select',
      label: t('courier.field.courier'),
      options: couriers.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'unitId',
      kind: 'select',
      label: t('courier.field.unit'),
      options: units.map(({ id, shortName }) => ({ value: id, label: shortName })),
    },
  ];
}
