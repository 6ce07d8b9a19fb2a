import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound } from '../../platform/problem/problem-error';
import { type Counter, CounterRepository } from '../data/counter.repository';
import { refuseUnlessGranted } from './change-unit';
import { refuseEnd } from './day-rules';

export interface ChangeCounterCommand {
  readonly name?: string;
  readonly validTo?: LocalDate;
}

@Injectable()
export class ChangeCounter {
  constructor(private readonly transaction: Transaction) {}

  run(
    id: string,
    seen: number,
    command: ChangeCounterCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const counters = new CounterRepository(sql);
      const counter = await counters.lock(id);
      if (!counter) throw notFound('the counter');
      refuseUnlessGranted(actor, counter.unitId);
      await refuseStale(sql, 'counter', counter, seen);
      if (command.validTo) refuseEnd(command.validTo, counter.validFrom, officeDay(at));
      const changed: Counter = {
        ...counter,
        name: command.name ?? counter.name,
        validTo: command.validTo ?? counter.validTo,
        version: counter.version + 1,
      };
      await counters.update(changed);
      journal.append({
        subjectType: 'counter',
        subjectId: id,
        type: 'counter.changed',
        unitId: counter.unitId,
        data: { name: changed.name, validTo: changed.validTo },
      });
      return JsonDocument.of(changed);
    });
  }
}
