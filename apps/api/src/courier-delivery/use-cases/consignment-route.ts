import type { LocalDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { unitsAnsweringFor } from '../../access/unit-heirs';
import type { Sql } from '../../platform/database/sql';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { ProcedureReader } from '../../procedure-catalogue/procedure-reader';
import type { ConsignmentState } from '../data/consignment';
import { openConsignment } from '../queries/consignment-list.query';
import { type DossierToCarry, lockDossierToCarry } from '../queries/dossier-to-carry.query';
import { unitsInForce } from '../queries/post-unit.query';
import type { RegisterConsignmentCommand } from './consignment-command';

export type Route = Pick<
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

interface Routing {
  readonly sql: Sql;
  readonly procedures: ProcedureReader;
  readonly actor: Actor;
  readonly day: LocalDate;
}

const result = { name: 'Kết quả giải quyết', kind: 'original', count: 1 } as const;

/** From whom to whom a consignment goes and what it holds; refused where that is not to be now. */
export function routeOf(routing: Routing, command: RegisterConsignmentCommand): Promise<Route> {
  if (command.kind === 'collection') return collectionRoute(routing, command);
  return command.kind === 'transfer'
    ? transferRoute(routing, command)
    : deliveryRoute(routing, command);
}

async function collectionRoute(
  { sql, procedures, day }: Routing,
  command: RegisterConsignmentCommand,
): Promise<Route> {
  const [unit] = await unitsInForce(sql, [command.toUnitId ?? ''], day);
  if (!unit || unit.isPost) throw refusedField(['toUnitId'], 'unknownReference');
  const { procedureCode } = command;
  if (procedureCode !== undefined && !(await procedures.versionInForce(sql, procedureCode, day)))
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

async function transferRoute(
  { sql, actor, day }: Routing,
  command: RegisterConsignmentCommand,
): Promise<Route> {
  const dossier = await dossierOf(sql, command, actor);
  const fromUnitId = whereItLies(dossier);
  if (dossier.status !== 'received' && dossier.status !== 'inProcess')
    throw notNow(dossier, {
      vi: 'Chỉ chuyển hồ sơ đã tiếp nhận và chưa có kết quả.',
      en: 'Only a received dossier without a result is carried to its agency.',
    });
  const competent = await unitsAnsweringFor(sql, [dossier.competentUnitId], day);
  if (competent.includes(fromUnitId))
    throw notNow(dossier, {
      vi: 'Giấy đang ở chính đơn vị có thẩm quyền.',
      en: 'The paper is at the competent unit already.',
    });
  return {
    dossierId: dossier.id,
    procedureCode: dossier.procedureCode,
    fromUnitId,
    toUnitId: competentOf(competent, command),
    contactName: null,
    contactPhone: null,
    contactAddress: null,
    papers: dossier.papers,
    originals: [],
  };
}

/** Where several inherited the competent unit, the sender says which of them is meant. */
function competentOf(units: readonly string[], { toUnitId }: RegisterConsignmentCommand): string {
  if (toUnitId !== undefined && !units.includes(toUnitId))
    throw refusedField(['toUnitId'], 'unknownReference');
  const unitId = toUnitId ?? (units.length === 1 ? units[0] : undefined);
  if (unitId === undefined) throw refusedField(['toUnitId'], 'required');
  return unitId;
}

async function deliveryRoute(
  { sql, actor }: Routing,
  command: RegisterConsignmentCommand,
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
