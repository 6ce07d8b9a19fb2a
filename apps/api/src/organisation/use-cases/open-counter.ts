import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { CounterRepository } from '../data/counter.repository';
import { UnitRepository } from '../data/unit.repository';
import { refusePastDay } from './day-rules';

export interface OpenCounterCommand {
  readonly unitId: string;
  readonly number: number;
  readonly name: string;
  readonly validFrom?: LocalDate;
}

@Injectable()
export class OpenCounter {
  constructor(private readonly transaction: Transaction) {}

  run(command: OpenCounterCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const validFrom = command.validFrom ?? today;
      refusePastDay('validFrom', validFrom, today);
      const { unitId, number, name } = command;
      const unit = await new UnitRepository(sql).lock(unitId);
      const exists = unit && (unit.validTo === null || unit.validTo >= validFrom);
      if (!exists || !actor.mayAt('organisation.write', unitId))
        throw refusedField(['unitId'], 'unknownReference');
      const counters = new CounterRepository(sql);
      const taken = await counters.sameNumber(unitId, number, validFrom);
      if (taken)
        throw new ProblemError('conflict', 'the number is taken', {
          existing: `/counters/${taken}`,
        });
      const counter = { id: uuidv7(), unitId, number, name, validFrom, validTo: null, version: 1 };
      await counters.insert(counter);
      journal.append({
        subjectType: 'counter',
        subjectId: counter.id,
        type: 'counter.opened',
        unitId,
        data: { number, validFrom },
      });
      return JsonDocument.of(counter);
    });
  }
}
