import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, read } from '../../app/api';
import { useMe } from '../../app/session';
import { isSettled, useCommand } from '../../app/use-command';
import { useKeptChoice } from '../../ui/kept-text';
import { roundQuery, type Round, type RoundStop } from './get-round';
import { arranged, movedTo } from './stop-order';

interface Wanted {
  ids: readonly string[];
  /** Version of the order it is laid over; an order of another telephone since then wins. */
  over: number;
}

/**
 * The stops as the courier wants them. A move shows at once and is sent when the one before it has
 * arrived; without a network it stays in this tab, whatever page is open, until it can be sent again.
 */
export function useRoundOrder(stops: readonly RoundStop[], orderVersion: number) {
  const queryClient = useQueryClient();
  const [wanted, keepWanted] = useKeptChoice<Wanted | undefined>(
    `roundOrder.${useMe().staff.id}`,
    undefined,
  );
  const order = useCommand({
    send: (body: { stops: string[] }, header) =>
      read(api.PUT('/api/v1/rounds/today/order', { params: { header }, body })),
    onDone: (round: Round) => {
      queryClient.setQueryData(roundQuery.queryKey, round);
      keepWanted(wanted && { ...wanted, over: round.orderVersion });
    },
    onRefused: (error) => {
      if (!isSettled(error)) return;
      keepWanted(undefined);
      void queryClient.invalidateQueries({ queryKey: roundQuery.queryKey });
    },
  });
  const holds = wanted && wanted.over >= orderVersion ? wanted : undefined;
  const shown = arranged(stops, holds?.ids ?? []);
  const ids = shown.map(({ id }) => id);
  const isToSend = holds?.over === orderVersion && stops.some(({ id }, place) => id !== ids[place]);
  const { isPending, error, run } = order;
  useEffect(() => {
    if (isToSend && !isPending && !error) run({ stops: ids }, `"${orderVersion}"`);
  });
  return {
    shown,
    error,
    retry: order.retry,
    move: (id: string, place: number) => {
      if (error) order.reset();
      keepWanted({ ids: movedTo(ids, id, place), over: Math.max(orderVersion, holds?.over ?? 0) });
    },
  };
}
