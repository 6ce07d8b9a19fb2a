import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import { UnitEndRepository } from '../data/unit-end.repository';
import { type LockedUnit, UnitRepository } from '../data/unit.repository';
import { readUnit } from '../queries/unit-detail.query';
import { refuseUnlessGranted } from './change-unit';
import { refuseEnd } from './day-rules';
import { isPostal } from './unit-placement';

export interface EndUnitCommand {
  /** The last day of the unit. */
  readonly validTo: LocalDate;
  /** The units that inherit its dossiers from the next day on. */
  readonly successorIds: readonly string[];
}

@Injectable()
export class EndUnit {
  constructor(private readonly transaction: Transaction) {}

  /** Ends a unit for good; its past stays readable, its dossiers pass to its successors. */
  run(
    id: string,
    seen: number,
    { validTo, successorIds }: EndUnitCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const units = new UnitRepository(sql);
      const ends = new UnitEndRepository(sql);
      await units.lockTree();
      const unit = await units.lock(id);
      if (!unit) throw notFound('the unit');
      refuseUnlessGranted(actor, id);
      await refuseStale(sql, 'unit', unit, seen);
      const lastPeriodFrom = (await ends.lastPeriodFrom(id)) ?? unit.validFrom;
      refuseEnd(validTo, lastPeriodFrom, officeDay(at));
      if (isRoot(unit) || unit.validTo !== null) throw refusedField(['validTo'], 'notAllowedHere');
      const below = await ends.countBelow(id, validTo);
      if (below > 0) throw refusedField(['validTo'], 'unitsBelow', { count: below });
      const successorDay = addDays(validTo, 1);
      await refuseUnfit(unit, successorIds, successorDay, units);
      if (successorIds.length === 0 && (await ends.hasDossiers(id)))
        throw refusedField(['successorIds'], 'successorNeeded');

      await ends.end(id, lastPeriodFrom, validTo);
      await ends.succeed(id, successorIds, successorDay);
      journal.append({
        subjectType: 'unit',
        subjectId: id,
        type: 'unit.ended',
        unitId: id,
        data: { validTo, successorIds },
      });
      for (const successorId of successorIds)
        journal.append({
          subjectType: 'unit',
          subjectId: successorId,
          type: 'unit.succeeded',
          unitId: successorId,
          data: { predecessorId: id, validFrom: successorDay },
        });
      const document = await readUnit(sql, id, officeDay(at));
      if (!document) throw notFound('the unit');
      return document;
    });
  }
}

const isRoot = ({ kind }: LockedUnit): boolean => kind === 'province' || kind === 'postRoot';

/** Whoever follows exists on the first day after, and belongs to the same side, State or Post. */
async function refuseUnfit(
  unit: LockedUnit,
  successorIds: readonly string[],
  day: LocalDate,
  units: UnitRepository,
): Promise<void> {
  if (new Set(successorIds).size < successorIds.length)
    throw refusedField(['successorIds'], 'duplicateItems');
  for (const [index, successorId] of successorIds.entries()) {
    const successor = await units.existing(successorId, day);
    if (!successor) throw refusedField(['successorIds', index], 'unknownReference');
    if (successorId === unit.id || isPostal(successor.kind) !== isPostal(unit.kind))
      throw refusedField(['successorIds', index], 'notAllowedHere');
  }
}
