import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type LockedUnit, type UnitPeriod, UnitRepository } from '../data/unit.repository';
import { readUnit } from '../queries/unit-detail.query';
import { refuseAgencyCode } from './create-unit';
import { refusePastDay } from './day-rules';
import { parentFor } from './unit-placement';

/** What is absent stays as it is; the whole becomes a new period from `validFrom` on. */
export interface ChangeUnitCommand {
  readonly validFrom?: LocalDate;
  readonly name?: string;
  readonly shortName?: string;
  readonly parentId?: string;
  readonly address?: string | null;
  readonly phone?: string | null;
  /** Holds at once, whatever `validFrom` says; the former code stays searchable. */
  readonly agencyCode?: string;
}

const periodFields = ['name', 'shortName', 'parentId', 'address', 'phone'] as const;

@Injectable()
export class ChangeUnit {
  constructor(private readonly transaction: Transaction) {}

  run(
    id: string,
    seen: number,
    command: ChangeUnitCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const from = command.validFrom ?? today;
      refusePastDay('validFrom', from, today);
      const units = new UnitRepository(sql);
      await units.lockTree();
      const unit = await units.lock(id);
      if (!unit) throw notFound('the unit');
      refuseUnlessGranted(actor, id);
      await refuseStale(sql, 'unit', unit, seen);

      if (command.parentId) await refuseRing(unit, command.parentId, from, actor, units);
      const changed = periodFields.filter((field) => command[field] !== undefined);
      if (changed.length > 0) await openPeriod(unit, from, command, units);
      const newCode = command.agencyCode;
      if (newCode && newCode !== unit.agencyCode) {
        await refuseAgencyCode(newCode, units);
        await units.changeAgencyCode(id, newCode);
      }
      await units.raiseVersion(id);
      journal.append({
        subjectType: 'unit',
        subjectId: id,
        type: 'unit.changed',
        unitId: id,
        data: {
          validFrom: from,
          fields: changed,
          ...(command.parentId ? { parentId: command.parentId } : {}),
          ...(newCode ? { agencyCode: newCode } : {}),
        },
      });
      const document = await readUnit(sql, id, from);
      if (!document) throw notFound('the unit');
      return document;
    });
  }
}

export function refuseUnlessGranted(actor: Actor, unitId: string): void {
  if (!actor.mayAt('organisation.write', unitId))
    throw new ProblemError('forbidden', 'the unit is not below one of the actor', {
      permission: 'organisation.write',
    });
}

async function refuseRing(
  unit: LockedUnit,
  parentId: string,
  from: LocalDate,
  actor: Actor,
  units: UnitRepository,
): Promise<void> {
  const current = await units.periodOn(unit.id, from);
  await parentFor(unit.kind, parentId, { from, to: current?.validTo ?? null }, actor, units);
  if (await units.isAncestor(unit.id, parentId, from))
    throw refusedField(['parentId'], 'notAllowedHere');
}

/** Splits the period that contains the day; a day on which one begins corrects that period. */
async function openPeriod(
  unit: LockedUnit,
  from: LocalDate,
  command: ChangeUnitCommand,
  units: UnitRepository,
): Promise<void> {
  const current = await units.periodOn(unit.id, from);
  if (!current) throw refusedField(['validFrom'], 'notAllowedHere');
  const next: UnitPeriod = {
    validFrom: from,
    validTo: current.validTo,
    name: command.name ?? current.name,
    shortName: command.shortName ?? current.shortName,
    parentId: command.parentId ?? current.parentId,
    address: command.address === undefined ? current.address : command.address,
    phone: command.phone === undefined ? current.phone : command.phone,
  };
  if (current.validFrom === from) {
    await units.replacePeriod(unit.id, next);
    return;
  }
  await units.endPeriod(unit.id, current.validFrom, addDays(from, -1));
  await units.insertPeriod(unit.id, next);
}
