import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BulkAct, RowAnswer } from '../../ui/bulk-act';
import { assignAll, bagAll } from './dispatch';
import type { ConsignmentItem } from './get-consignments';
import type { Courier } from './get-couriers';

/** What the dispatcher does with many rows at once; assigning needs a courier first. */
export function useDispatchActs(courier: Courier | undefined): BulkAct<ConsignmentItem>[] {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refreshed = async (answers: Promise<RowAnswer[]>) => {
    try {
      return await answers;
    } finally {
      for (const queryKey of [['consignments'], ['manifests'], ['rounds']])
        void queryClient.invalidateQueries({ queryKey });
    }
  };
  const bag: BulkAct<ConsignmentItem> = {
    label: t('courier.deliveries.bag'),
    run: (rows) =>
      refreshed(bagAll(rows, ({ number }) => t('courier.deliveries.bagged', { bag: number }))),
  };
  if (!courier) return [bag];
  const { id, name } = courier;
  const assign: BulkAct<ConsignmentItem> = {
    label: t('courier.deliveries.assign', { name }),
    run: (rows) => refreshed(assignAll(rows, id, () => t('courier.deliveries.assigned', { name }))),
  };
  return [assign, bag];
}
