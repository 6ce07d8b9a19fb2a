import { Group, Select, Text } from '@mantine/core';
import { consignmentKinds } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { DataTable } from '../../ui/data-table';
import { useListState } from '../../ui/use-list-state';
import { useConsignmentColumns, useSettlementColumns } from './consignment-columns';
import {
  consignmentsQuery,
  type ConsignmentItem,
  type ConsignmentStatus,
} from './get-consignments';
import { couriersQuery } from './get-couriers';
import { useDispatchActs } from './use-dispatch-acts';

interface DeliveryListProps {
  /** A stage of the way, or the cash that waits to be handed in. */
  name: ConsignmentStatus | 'toSettle';
}

/** One list of the board; what the dispatcher does with its rows stands above it. */
export function DeliveryList({ name }: DeliveryListProps) {
  const { t } = useTranslation();
  const may = useMay();
  const search = useSearch({ from: '/signed-in/deliveries' });
  const { kind, courierId, unitId, q, after } = search;
  const list = useListState();
  const isSettlement = name === 'toSettle';
  const query = useQuery(
    consignmentsQuery({
      ...(isSettlement ? { toSettle: true } : { status: name }),
      kind: consignmentKinds.find((each) => each === kind),
      overdue: search.overdue === 'true' || undefined,
      courierId,
      unitId,
      q,
      after,
    }),
  );
  const [courierChosen, setCourier] = useState<string | null>(null);
  const { data: couriers = [] } = useQuery(couriersQuery);
  const acts = useDispatchActs(couriers.find(({ id }) => id === courierChosen));
  const isDispatched = may('consignment.dispatch') && !isSettlement;
  const columns = useConsignmentColumns();
  const settlement = useSettlementColumns();
  return (
    <>
      {isDispatched && <CourierChoice value={courierChosen} onChange={setCourier} />}
      <DataTable<ConsignmentItem>
        caption={t(`courier.deliveries.list.${name}`)}
        columns={isSettlement ? settlement : columns}
        rows={query.data?.items}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
        bulkActs={isDispatched ? acts : undefined}
        empty={{
          sentence: t(isSettlement ? 'courier.deliveries.settled' : 'courier.deliveries.empty'),
        }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
        autoFocus
      />
    </>
  );
}

interface CourierChoiceProps {
  value: string | null;
  onChange: (courierId: string | null) => void;
}

/** Who gets the rows that are chosen next. */
function CourierChoice({ value, onChange }: CourierChoiceProps) {
  const { t } = useTranslation();
  const { data: couriers = [] } = useQuery(couriersQuery);
  return (
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
        value={value}
        onChange={onChange}
      />
      <Text size="xs" c="dimmed">
        {t('courier.deliveries.assignHint')}
      </Text>
    </Group>
  );
}
