import { Injectable } from '@nestjs/common';
import { isFinal } from '@motcua/dossier-domain';
import { type LocalDate, localDate, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { chosenDeadline } from '../../organisation/deadline-day';
import { findUnit, isInForce } from '../../organisation/queries/unit.query';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { OpinionRepository, type OpinionRequestState } from '../data/opinion.repository';
import { opinionOf } from '../queries/opinion.query';

export interface AskOpinionCommand {
  readonly unitId: string;
  readonly question: string;
  readonly answerBy: string;
  /** Which papers of the dossier the asked unit may read; nothing else of it. */
  readonly documentNos?: readonly number[];
}

/** Whoever works on a dossier or decides it asks; whoever works or leads at the asked unit answers. */
export const askers = ['dossier.process', 'dossier.decide'] as const;
export const answerers = ['dossier.process', 'dossier.decide', 'dossier.assign'] as const;

@Injectable()
export class AskOpinion {
  constructor(private readonly transaction: Transaction) {}

  /** Asks another unit; while the request is open, that unit may read the papers it is given. */
  ask(key: string, command: AskOpinionCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      refuseStranger(actor, dossier);
      refuseEnded(dossier);
      const today = officeDay(at);
      await refuseUnit(sql, command.unitId, dossier, today);
      const asked = { unitId: command.unitId, at, field: 'answerBy' };
      const answerBy = await chosenDeadline(sql, localDate(command.answerBy), asked);
      const opinions = new OpinionRepository(sql);
      if (await opinions.isAsked(dossier.id, command.unitId))
        throw new ProblemError('conflict', 'the unit is asked already and has not answered');
      const documentNos = [...(command.documentNos ?? [])];
      await refusePapers(opinions, dossier.id, documentNos);
      const no = await opinions.insert({
        dossierId: dossier.id,
        askingUnitId: dossier.competentUnitId,
        askedUnitId: command.unitId,
        question: command.question,
        answerBy,
        askedBy: actor.id,
        askedAt: at,
      });
      await opinions.give(dossier.id, no, documentNos);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.opinionAsked',
        unitId: dossier.receivedUnitId,
        data: { no, askedUnitId: command.unitId, answerBy, documentNos },
      });
      return new JsonDocument(await opinionOf(sql, dossier.id, no, today));
    });
  }

  /** The asked unit's answer; with it the unit's sight of the papers ends. */
  answer(key: string, no: number, answer: string, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { dossier, request, opinions } = await lockAsked(sql, key, no, actor);
      await opinions.answer(dossier.id, no, answer, actor.id, at);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.opinionAnswered',
        unitId: dossier.receivedUnitId,
        data: {
          no,
          askedUnitId: request.askedUnitId,
          documentNo: request.answerDocumentNo,
        },
      });
      return new JsonDocument(await opinionOf(sql, dossier.id, no, officeDay(at)));
    });
  }

  /** The request is no longer needed; the asked unit's sight of the papers ends. */
  withdraw(key: string, no: number, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      const opinions = new OpinionRepository(sql);
      const request = await opinions.find(dossier.id, no);
      if (!request) throw notFound('the request');
      refuseStranger(actor, dossier);
      refuseSettled(request.isOpen, 'withdrawOpinion', dossier);
      await opinions.withdraw(dossier.id, no, at);
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.opinionWithdrawn',
        unitId: dossier.receivedUnitId,
        data: { no, askedUnitId: request.askedUnitId },
      });
      return new JsonDocument(await opinionOf(sql, dossier.id, no, officeDay(at)));
    });
  }
}

export interface AskedOpinion {
  readonly dossier: ReachedDossier;
  readonly request: OpinionRequestState;
  readonly opinions: OpinionRepository;
}

/** An open request for somebody who may answer it; the dossier is locked. */
export async function lockAsked(
  sql: Sql,
  key: string,
  no: number,
  actor: Actor,
): Promise<AskedOpinion> {
  const dossier = await lockDossier(sql, key, actor, { whileAsked: true });
  const opinions = new OpinionRepository(sql);
  const request = await opinions.find(dossier.id, no);
  if (!request) throw notFound('the request');
  if (!answerers.some((permission) => actor.mayAt(permission, request.askedUnitId)))
    throw new ProblemError('forbidden', 'only the asked unit answers', {
      permission: answerers[0],
    });
  refuseSettled(request.isOpen, 'answerOpinion', dossier);
  return { dossier, request, opinions };
}

async function refusePapers(
  opinions: OpinionRepository,
  dossierId: string,
  documentNos: readonly number[],
): Promise<void> {
  if (new Set(documentNos).size < documentNos.length)
    throw refusedField(['documentNos'], 'duplicateItems');
  const readable = await opinions.readable(dossierId, documentNos);
  const absent = documentNos.findIndex((each) => !readable.includes(each));
  if (absent >= 0) throw refusedField(['documentNos', absent], 'unknownReference');
}

function refuseStranger(actor: Actor, { competentUnitId }: ReachedDossier): void {
  const may = askers.some((permission) => actor.mayAt(permission, competentUnitId));
  if (!may || actor.employer !== 'state')
    throw new ProblemError('forbidden', 'only the competent unit asks', { permission: askers[0] });
}

function refuseEnded({ status }: ReachedDossier): void {
  if (isFinal(status) || status === 'registered' || status === 'resultReady')
    throw new ProblemError('actionNotAllowed', `nobody is asked in ${status}`, {
      action: 'askOpinion',
      dossierStatus: status,
    });
}

function refuseSettled(isOpen: boolean, action: string, { status }: ReachedDossier): void {
  if (!isOpen)
    throw new ProblemError('actionNotAllowed', 'the request is settled', {
      action,
      dossierStatus: status,
    });
}

async function refuseUnit(
  sql: Sql,
  unitId: string,
  { competentUnitId }: ReachedDossier,
  day: LocalDate,
): Promise<void> {
  if (unitId === competentUnitId) throw refusedField(['unitId'], 'notAllowedHere');
  const unit = await findUnit(sql, unitId, day);
  if (!unit || !isInForce(unit, day) || unit.kind === 'postRoot' || unit.kind === 'postOffice')
    throw refusedField(['unitId'], 'unknownReference');
}
