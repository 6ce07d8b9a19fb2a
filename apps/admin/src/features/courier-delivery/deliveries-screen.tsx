import { Button, Tabs } from '@mantine/core';
import { consignmentKinds } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { CollectionDialog } from './collection-dialog';
import type { ConsignmentStatus } from './get-consignments';
import { CashWarnings, CouriersPanel } from './couriers-panel';
import { DeliveryList } from './delivery-list';
import { couriersQuery } from './get-couriers';
import { TransferDialog } from './transfer-dialog';

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

/** Wherever the paper is: the cash of these doors is with the courier by the book. */
const settlementTab = 'toSettle' as const;

/** Beside the lists: who carries, how much, with how much cash. */
const couriersTab = 'couriers' as const;

type Tab = (typeof lists)[number] | typeof settlementTab | typeof couriersTab;

/** Everything the Post carries, by where it is on its way. */
export function DeliveriesScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/deliveries' });
  const { q, kind, courierId, unitId, overdue } = search;
  const list = useListState();
  const filters = useFilters();
  const closeDialog = () => list.keep({ do: undefined, dossier: undefined });
  const mayDispatch = may('consignment.dispatch');
  const tabs: readonly Tab[] = [
    ...lists,
    ...(may('cash.read') ? [settlementTab] : []),
    ...(mayDispatch ? [couriersTab] : []),
  ];
  const shown = tabs.find((each) => each === search.status) ?? 'toCollect';
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
      {mayDispatch && <CashWarnings />}
      {shown !== couriersTab && (
        <FilterBar
          filters={filters}
          values={{ q, kind, courierId, unitId, overdue }}
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
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {each === couriersTab
                ? t('courier.couriers.title')
                : t(`courier.deliveries.list.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown}>
          {shown === couriersTab ? (
            <CouriersPanel
              onChoose={({ id }) => list.change({ courierId: id, status: 'outForDelivery' })}
            />
          ) : (
            <DeliveryList key={shown} name={shown} />
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
    {
      key: 'overdue',
      kind: 'select',
      label: t('courier.deliveries.overdue'),
      options: [{ value: 'true', label: t('courier.deliveries.overdueOnly') }],
    },
  ];
}
