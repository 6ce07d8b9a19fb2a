import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useListState } from '../../ui/use-list-state';
import { voidRequestsQuery } from './get-money';
import { ReceiptTable } from './receipt-table';

/** Receipts that somebody asked to void; a second person opens one and decides. */
export function VoidRequestsTab() {
  const { t } = useTranslation();
  const list = useListState();
  const query = useQuery(voidRequestsQuery(list.after));
  return (
    <ReceiptTable
      caption={t('cash.tab.voids')}
      rows={query.data?.items}
      empty={t('cash.noVoidRequests')}
      onOpen={({ id }) => list.keep({ receipt: id })}
      error={query.error}
      onRetry={() => void query.refetch()}
      onNext={list.nextPage(query.data?.next)}
      onPrevious={list.previousPage}
    />
  );
}
