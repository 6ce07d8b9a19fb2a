import { Injectable } from '@nestjs/common';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import { TransferScopeRepository } from '../data/transfer-scope.repository';
import { refuseEnd } from './day-rules';

export interface EndTransferScopeCommand {
  readonly unitId: string;
  readonly procedureCode: string;
  /** First day of the row that ends. */
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

@Injectable()
export class EndTransferScope {
  constructor(private readonly transaction: Transaction) {}

  run(command: EndTransferScopeCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const { unitId, procedureCode, validFrom, validTo = today } = command;
      const scopes = new TransferScopeRepository(sql);
      const scope = await scopes.lock(unitId, procedureCode, validFrom);
      if (!scope || !actor.mayAt('transferScope.write', unitId))
        throw notFound('the transfer scope');
      refuseEnd(validTo, validFrom, today);
      if (scope.validTo !== null && scope.validTo < validTo)
        throw refusedField(['validTo'], 'notAllowedHere');
      await scopes.end(scope, validTo);
      journal.append({
        subjectType: 'unit',
        subjectId: unitId,
        type: 'transferScope.ended',
        unitId,
        data: { procedureCode, validFrom, validTo },
      });
      const procedureName = (await scopes.procedure(procedureCode))?.procedureName ?? null;
      return JsonDocument.of({ ...scope, validTo, procedureName });
    });
  }
}
