import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { refusedField } from '../../platform/problem/problem-error';
import { RoundOrderRepository } from '../data/round-order.repository';
import { openStopIds, roundOf } from '../queries/round.query';

@Injectable()
export class OrderRound {
  constructor(private readonly transaction: Transaction) {}

  /**
   * A courier orders the stops of the own round; what has left it meanwhile drops out, what is
   * assigned later stands behind.
   */
  run(stops: readonly string[], seen: number, actor: Actor, act: Act): Promise<JsonDocument> {
    if (new Set(stops).size < stops.length) throw refusedField(['stops'], 'duplicateItems');
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const own = new Set(await openStopIds(sql, actor.id));
      const kept = stops.filter((id) => own.has(id));
      if (kept.length === 0) throw refusedField(['stops'], 'unknownReference');
      const orders = new RoundOrderRepository(sql);
      const { version, ids } = await orders.of(actor.id);
      // Its answer was lost on the way: sent again, it stands as it was asked for.
      const isSaved =
        version !== seen &&
        isSameOrder(
          ids.filter((id) => own.has(id)),
          kept,
        );
      if (!isSaved) {
        await refuseStale(sql, 'round', { id: actor.id, version }, seen);
        await orders.save(actor.id, seen, kept, at);
        journal.append({
          subjectType: 'round',
          subjectId: actor.id,
          type: 'round.ordered',
          unitId: actor.unitId,
          data: { stops: kept },
        });
      }
      return roundOf(sql, actor, officeDay(at));
    });
  }
}

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => id === other[place]);
