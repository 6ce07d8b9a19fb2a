import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { RoundOrderRepository } from '../data/round-order.repository';
import { openStopIds, roundOf } from '../queries/round.query';

@Injectable()
export class OrderRound {
  constructor(private readonly transaction: Transaction) {}

  /** A courier orders the stops of the own round; what is assigned later stands behind them. */
  run(stops: readonly string[], seen: number, actor: Actor, act: Act): Promise<JsonDocument> {
    if (new Set(stops).size < stops.length) throw refusedField(['stops'], 'duplicateItems');
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const own = new Set(await openStopIds(sql, actor.id));
      const faults = stops.flatMap((id, index) =>
        own.has(id) ? [] : [{ path: ['stops', index], code: 'unknownReference' as const }],
      );
      if (faults.length > 0)
        throw new ProblemError('validation', 'not on the round of today', { faults });
      const orders = new RoundOrderRepository(sql);
      const version = await orders.version(actor.id);
      await refuseStale(sql, 'round', { id: actor.id, version }, seen);
      await orders.save(actor.id, seen, stops, at);
      journal.append({
        subjectType: 'round',
        subjectId: actor.id,
        type: 'round.ordered',
        unitId: actor.unitId,
        data: { stops },
      });
      return roundOf(sql, actor, officeDay(at));
    });
  }
}
