import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { findUnit, isInForce, type UnitOfDay } from '../../organisation/queries/unit.query';
import { ShortMemory } from '../../platform/database/short-memory';
import type { Sql } from '../../platform/database/sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { IntakeCommand } from './intake-command';

/** The unit that guided the applicant exists on that day; its own counter needs no look. */
export async function refuseUnknownHelper(
  sql: Sql,
  { helpedUnitId }: IntakeCommand,
  day: LocalDate,
  memory: ShortMemory,
): Promise<void> {
  if (helpedUnitId === undefined) return;
  const unit = await memory.recall({ about: ['unit'], key: `ofDay|${helpedUnitId}|${day}` }, () =>
    findUnit(sql, helpedUnitId, day),
  );
  if (!unit || !isInForce(unit, day)) throw refusedField(['helpedUnitId'], 'unknownReference');
}

/** The unit whose counter the actor sits at; refused where it has ended or receives no dossiers. */
export async function receivingUnit(
  sql: Sql,
  actor: Actor,
  day: LocalDate,
  memory = new ShortMemory(),
): Promise<UnitOfDay> {
  const { unitId } = actor;
  const unit = await memory.recall({ about: ['unit'], key: `ofDay|${unitId}|${day}` }, () =>
    findUnit(sql, unitId, day),
  );
  if (!unit || !isInForce(unit, day) || !actor.mayAt('dossier.receive', unit.id))
    throw new ProblemError('forbidden', 'this workplace receives no dossiers', {
      permission: 'dossier.receive',
    });
  return unit;
}
