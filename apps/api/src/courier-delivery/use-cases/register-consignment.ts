import { Injectable } from '@nestjs/common';
import { firstConsignmentStatus } from '@motcua/delivery-domain';
import { formatS10 } from '@motcua/shared-identifiers';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { nextNumber } from '../../platform/numbering/next-number';
import { Settings } from '../../organisation/settings';
import { ProcedureReader } from '../../procedure-catalogue/procedure-reader';
import type { Sql } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ConsignmentState, notOnTheWay, paperOf, placesOf } from '../data/consignment';
import { ConsignmentRepository } from '../data/consignment.repository';
import { ConsignmentDetail } from '../queries/consignment-detail';
import { unitsInForce } from '../queries/post-unit.query';
import {
  refuseMisplacedRegistration,
  type RegisterConsignmentCommand,
} from './consignment-command';
import { routeOf } from './consignment-route';
import { moneyAtTheDoor } from './money-at-the-door';

@Injectable()
export class RegisterConsignment {
  constructor(
    private readonly transaction: Transaction,
    private readonly procedures: ProcedureReader,
    private readonly detail: ConsignmentDetail,
  ) {}

  /** Asks the Post to fetch a dossier, to carry one to its agency, or to deliver a result. */
  run(command: RegisterConsignmentCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql, at } = scope;
      refuseMisplacedRegistration(command);
      const day = officeDay(at);
      const postUnitId = await postUnitOf(sql, command, actor, day);
      const route = await routeOf({ sql, procedures: this.procedures, actor, day }, command);
      const money = await moneyAtTheDoor(sql, command);
      const consignment: ConsignmentState = {
        ...route,
        id: uuidv7(),
        number: await nextS10(sql, day),
        kind: command.kind,
        status: firstConsignmentStatus,
        version: 1,
        postUnitId,
        slot: command.slot ?? null,
        ...notOnTheWay,
        ...money,
        registeredBy: actor.id,
        registeredAt: at,
        note: command.note ?? null,
      };
      refuseElsewhere(consignment, actor);
      await new ConsignmentRepository(sql).insert(consignment);
      await record(scope, consignment, actor);
      return this.detail.read(sql, consignment.id, actor);
    });
  }
}

/** The office the sender names, else the one post office where the sender works. */
async function postUnitOf(
  sql: Sql,
  { postUnitId }: RegisterConsignmentCommand,
  actor: Actor,
  day: LocalDate,
): Promise<string> {
  const candidates = postUnitId ? [postUnitId] : actor.unitsFor('consignment.register');
  const units = (await unitsInForce(sql, candidates, day)).filter((unit) => unit.isPost);
  const [unit] = units;
  if (unit && (postUnitId || units.length === 1)) return unit.id;
  throw refusedField(['postUnitId'], postUnitId ? 'unknownReference' : 'required');
}

async function nextS10(sql: Sql, day: LocalDate): Promise<string> {
  const { serviceIndicator, country } = await Settings.value(sql, 'delivery.numberSeries', day);
  const serial = await nextNumber(sql, 'consignment', `${serviceIndicator}${country}`);
  return formatS10(serviceIndicator, serial, country);
}

function refuseElsewhere(consignment: ConsignmentState, actor: Actor): void {
  const permission = 'consignment.register';
  if (!actor.mayAtAny(permission, placesOf(consignment)))
    throw new ProblemError('forbidden', 'neither sender, receiver nor Post', { permission });
}

async function record(
  scope: TransactionScope,
  consignment: ConsignmentState,
  actor: Actor,
): Promise<void> {
  if (consignment.kind === 'collection')
    await new Custody(scope).begin(
      paperOf(consignment),
      { kind: 'citizen', name: consignment.contactName ?? '' },
      actor.id,
      'register',
    );
  scope.journal.append({
    subjectType: 'consignment',
    subjectId: consignment.id,
    type: 'consignment.registered',
    unitId: consignment.postUnitId,
    data: {
      number: consignment.number,
      kind: consignment.kind,
      status: consignment.status,
      dossierId: consignment.dossierId,
      fromUnitId: consignment.fromUnitId,
      toUnitId: consignment.toUnitId,
      stateFee: consignment.stateFee,
      postage: consignment.postage,
    },
  });
}
