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
import { type ConsignmentState, paperOf, placesOf } from '../data/consignment';
import { ConsignmentRepository } from '../data/consignment.repository';
import { ConsignmentDetail } from '../queries/consignment-detail';
import { openConsignment } from '../queries/consignment-list.query';
import { type DossierToCarry, lockDossierToCarry } from '../queries/dossier-to-carry.query';
import { unitsInForce } from '../queries/post-unit.query';
import {
  refuseMisplacedRegistration,
  type RegisterConsignmentCommand,
} from './consignment-command';
import { moneyAtTheDoor } from './money-at-the-door';

type Route = Pick<
  ConsignmentState,
  | 'dossierId'
  | 'procedureCode'
  | 'fromUnitId'
  | 'toUnitId'
  | 'contactName'
  | 'contactPhone'
  | 'contactAddress'
  | 'papers'
  | 'originals'
>;

const result = { name: 'Kết quả giải quyết', kind: 'original', count: 1 } as const;

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
      const route = await this.routeOf(sql, command, actor, day);
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
        sealNo: null,
        courierId: null,
        manifestId: null,
        attempts: 0,
        nextAttemptOn: null,
        ...money,
        collectedAt: null,
        collectionProof: null,
        filedAt: null,
        deliveredAt: null,
        endedAt: null,
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

  private routeOf(
    sql: Sql,
    command: RegisterConsignmentCommand,
    actor: Actor,
    day: LocalDate,
  ): Promise<Route> {
    if (command.kind === 'collection') return this.collectionRoute(sql, command, day);
    return command.kind === 'transfer'
      ? transferRoute(sql, command, actor)
      : deliveryRoute(sql, command, actor);
  }

  private async collectionRoute(
    sql: Sql,
    command: RegisterConsignmentCommand,
    day: LocalDate,
  ): Promise<Route> {
    const [unit] = await unitsInForce(sql, [command.toUnitId ?? ''], day);
    if (!unit || unit.isPost) throw refusedField(['toUnitId'], 'unknownReference');
    const { procedureCode } = command;
    if (
      procedureCode !== undefined &&
      !(await this.procedures.versionInForce(sql, procedureCode, day))
    )
      throw refusedField(['procedureCode'], 'unknownReference');
    return {
      dossierId: null,
      procedureCode: procedureCode ?? null,
      fromUnitId: null,
      toUnitId: unit.id,
      contactName: command.contactName ?? null,
      contactPhone: command.contactPhone ?? null,
      contactAddress: command.contactAddress ?? null,
      papers: [],
      originals: [],
    };
  }
}

async function transferRoute(
  sql: Sql,
  command: RegisterConsignmentCommand,
  actor: Actor,
): Promise<Route> {
  const dossier = await dossierOf(sql, command, actor);
  const fromUnitId = whereItLies(dossier);
  if (dossier.status !== 'received' && dossier.status !== 'inProcess')
    throw notNow(dossier, {
      vi: 'Chỉ chuyển hồ sơ đã tiếp nhận và chưa có kết quả.',
      en: 'Only a received dossier without a result is carried to its agency.',
    });
  if (fromUnitId === dossier.competentUnitId)
    throw notNow(dossier, {
      vi: 'Giấy đang ở chính đơn vị có thẩm quyền.',
      en: 'The paper is at the competent unit already.',
    });
  return {
    dossierId: dossier.id,
    procedureCode: dossier.procedureCode,
    fromUnitId,
    toUnitId: dossier.competentUnitId,
    contactName: null,
    contactPhone: null,
    contactAddress: null,
    papers: dossier.papers,
    originals: [],
  };
}

async function deliveryRoute(
  sql: Sql,
  command: RegisterConsignmentCommand,
  actor: Actor,
): Promise<Route> {
  const dossier = await dossierOf(sql, command, actor);
  if (dossier.status !== 'resultReady' || dossier.returnMethod !== 'post')
    throw notNow(dossier, {
      vi: 'Chỉ gửi kết quả đã có và người nộp đăng ký nhận qua bưu điện.',
      en: 'Only a result that is ready and asked for by post is sent.',
    });
  const contactName = command.contactName ?? dossier.recipient;
  const contactPhone = command.contactPhone ?? dossier.phone;
  const contactAddress = command.contactAddress ?? dossier.address;
  if (!contactName) throw refusedField(['contactName'], 'required');
  if (!contactPhone) throw refusedField(['contactPhone'], 'required');
  if (!contactAddress) throw refusedField(['contactAddress'], 'required');
  return {
    dossierId: dossier.id,
    procedureCode: dossier.procedureCode,
    fromUnitId: whereItLies(dossier),
    toUnitId: null,
    contactName,
    contactPhone,
    contactAddress,
    ...returningPapers(dossier, command),
  };
}

/** The result, and the originals that were held until now (QĐ 45/2016, Art. 8(3)). */
function returningPapers(
  { held }: DossierToCarry,
  { originals = held.map(({ no }) => no) }: RegisterConsignmentCommand,
): Pick<Route, 'papers' | 'originals'> {
  originals.forEach((no, index) => {
    if (!held.some((each) => each.no === no))
      throw refusedField(['originals', index], 'unknownReference');
  });
  const lines = held
    .filter(({ no }) => originals.includes(no))
    .map(({ name, count }) => ({ name, kind: 'original' as const, count }));
  return { papers: [result, ...lines], originals };
}

async function dossierOf(
  sql: Sql,
  { dossierId = '', kind }: RegisterConsignmentCommand,
  actor: Actor,
): Promise<DossierToCarry> {
  const dossier = await lockDossierToCarry(sql, dossierId, actor);
  if (!dossier) throw refusedField(['dossierId'], 'unknownReference');
  const open = await openConsignment(sql, dossier.id, kind);
  if (open)
    throw new ProblemError('conflict', 'such a consignment is open already', {
      existing: `/api/v1/consignments/${open}`,
    });
  return dossier;
}

/** Where the paper lies; a paper on its way or given back cannot be posted a second time. */
function whereItLies(dossier: DossierToCarry): string {
  if (dossier.holderKind === null) return dossier.receivedUnitId;
  if (dossier.isLost)
    throw notNow(dossier, {
      vi: 'Giấy đã được báo thất lạc. Ghi nhận đã tìm thấy hoặc đã cấp lại trước.',
      en: 'The paper was reported lost. Record first that it was found or issued again.',
    });
  const isHere = dossier.holderKind === 'unit' || dossier.holderKind === 'staff';
  if (isHere && dossier.holderUnitId !== null) return dossier.holderUnitId;
  throw notNow(dossier, {
    vi: 'Giấy đang trên đường hoặc đã trả cho người dân.',
    en: 'The paper is on its way or back with the citizen.',
  });
}

function notNow(dossier: DossierToCarry, sentence: { vi: string; en: string }): ProblemError {
  return new ProblemError('actionNotAllowed', sentence.en, {
    dossierStatus: dossier.status,
    sentence,
  });
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
