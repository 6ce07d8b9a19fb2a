import { Injectable } from '@nestjs/common';
import { isAgencyCode } from '@motcua/shared-identifiers';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { UnitRepository } from '../data/unit.repository';
import { readUnit } from '../queries/unit-detail.query';
import type { UnitKind } from '../queries/unit.query';
import { refusePastDay } from './day-rules';
import { parentFor } from './unit-placement';

export interface CreateUnitCommand {
  readonly kind: UnitKind;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string;
  readonly agencyCode?: string | null;
  readonly administrativeCode?: string | null;
  readonly address?: string | null;
  readonly phone?: string | null;
  readonly validFrom?: LocalDate;
}

@Injectable()
export class CreateUnit {
  constructor(private readonly transaction: Transaction) {}

  run(command: CreateUnitCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const today = officeDay(at);
      const validFrom = command.validFrom ?? today;
      refusePastDay('validFrom', validFrom, today);
      const units = new UnitRepository(sql);
      await units.lockTree();
      await parentFor(command.kind, command.parentId, { from: validFrom, to: null }, actor, units);
      const agencyCode = command.agencyCode ?? null;
      await refuseAgencyCode(agencyCode, units);
      const id = uuidv7();
      await units.insert(
        {
          id,
          kind: command.kind,
          agencyCode,
          administrativeCode: command.administrativeCode ?? null,
          validFrom,
        },
        {
          validFrom,
          validTo: null,
          name: command.name,
          shortName: command.shortName,
          parentId: command.parentId,
          address: command.address ?? null,
          phone: command.phone ?? null,
        },
      );
      journal.append({
        subjectType: 'unit',
        subjectId: id,
        type: 'unit.created',
        unitId: id,
        data: { kind: command.kind, agencyCode, parentId: command.parentId, validFrom },
      });
      const created = await readUnit(sql, id, validFrom);
      if (!created) throw notFound('the unit');
      return created;
    });
  }
}

/** Letters below the province are well formed; only numbering dossiers refuses them. */
export async function refuseAgencyCode(code: string | null, units: UnitRepository): Promise<void> {
  if (code === null) return;
  if (!isAgencyCode(code)) throw refusedField(['agencyCode'], 'agencyCode');
  const bearer = await units.idOfAgencyCode(code);
  if (bearer)
    throw new ProblemError('conflict', 'the agency code is taken', {
      existing: `/units/${bearer}`,
    });
}
