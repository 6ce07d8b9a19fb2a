import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type TransferScope, TransferScopeRepository } from '../data/transfer-scope.repository';
import { UnitRepository } from '../data/unit.repository';
import type { TransferTask } from '../transfer-gate';
import { refusePastDay } from './day-rules';
import { isPostal } from './unit-placement';

export interface OpenTransferScopeCommand {
  readonly unitId: string;
  readonly procedureCode: string;
  readonly tasks: readonly TransferTask[];
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate | null;
  readonly decisionNo: string;
}

@Injectable()
export class OpenTransferScope {
  constructor(private readonly transaction: Transaction) {}

  run(command: OpenTransferScopeCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const scope = scopeOf(command, officeDay(at));
      const { unitId, procedureCode, validFrom } = scope;
      const unit = await new UnitRepository(sql).existing(unitId, validFrom);
      if (!unit || !actor.mayAt('transferScope.write', unitId))
        throw refusedField(['unitId'], 'unknownReference');
      if (isPostal(unit.kind)) throw refusedField(['unitId'], 'notAllowedHere');
      const scopes = new TransferScopeRepository(sql);
      const procedure = await scopes.procedure(procedureCode);
      if (!procedure) throw refusedField(['procedureCode'], 'unknownReference');
      await scopes.lockUnit(unitId);
      if (await scopes.overlapping(scope))
        throw new ProblemError('conflict', 'the procedure is handed over at that time already');
      await scopes.insert(scope);
      journal.append({
        subjectType: 'unit',
        subjectId: unitId,
        type: 'transferScope.opened',
        unitId,
        data: { ...scope },
      });
      return JsonDocument.of({ ...scope, ...procedure });
    });
  }
}

function scopeOf(command: OpenTransferScopeCommand, today: LocalDate): TransferScope {
  const { unitId, procedureCode, decisionNo, validFrom = today, validTo = null } = command;
  refusePastDay('validFrom', validFrom, today);
  if (validTo !== null && validTo < validFrom)
    throw refusedField(['validTo'], 'dateOrder', { from: validFrom });
  const tasks = [...new Set(command.tasks)];
  return { unitId, procedureCode, tasks, validFrom, validTo, decisionNo };
}
