import { Injectable } from '@nestjs/common';
import { type DossierStatus, isFinal } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type ClaimedDossier, ClaimRepository } from '../data/claim.repository';
import { findWorker } from '../queries/worker.query';

export const claimActs = ['assign', 'takeOver', 'release'] as const;
export type ClaimAct = (typeof claimActs)[number];

export interface ClaimCommand {
  readonly act: ClaimAct;
  /** Who gets the work; with `assign` alone. */
  readonly assigneeId?: string;
  /** Why work changes hands; required to take it from somebody. */
  readonly reason?: string;
}

/** While a dossier is worked on or waits to go on; before and after it belongs to nobody. */
const claimable: ReadonlySet<DossierStatus> = new Set([
  'inProcess',
  'awaitingSignature',
  'awaitingSupplement',
  'awaitingPayment',
  'withdrawalRequested',
]);

const factOf = {
  assign: 'dossier.assigned',
  takeOver: 'dossier.takenOver',
  release: 'dossier.released',
} as const satisfies Record<ClaimAct, string>;

@Injectable()
export class ChangeClaim {
  constructor(private readonly transaction: Transaction) {}

  /** Gives a dossier to a person, takes it over from one, or gives it back; who held it is written. */
  run(
    dossierId: string,
    version: number,
    command: ClaimCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      refuseMisplaced(command);
      const claims = new ClaimRepository(scope.sql);
      const dossier = await claims.lock(dossierId, actor);
      if (!dossier) throw notFound('the dossier');
      refuseForbidden(dossier, command, actor);
      await refuseStale(scope.sql, 'dossier', dossier, version);
      refuseOthersRelease(dossier, command, actor);
      refuseImpossible(dossier, command, actor);
      const assignee = await assigneeOf(scope, dossier, command, actor);
      await claims.save(dossier.id, version, assignee?.id ?? null);
      scope.journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: factOf[command.act],
        unitId: dossier.receivedUnitId,
        data: {
          assigneeId: assignee?.id ?? null,
          heldBefore: dossier.assigneeId,
          ...(command.reason ? { reason: command.reason } : {}),
        },
      });
      const { id, code, status } = dossier;
      return JsonDocument.of({
        id,
        code,
        version: version + 1,
        status,
        assignee: assignee ?? null,
        assignedAt: assignee ? scope.at.toISOString() : null,
      });
    });
  }
}

function refuseMisplaced({ act, assigneeId, reason }: ClaimCommand): void {
  if (act === 'assign' && assigneeId === undefined) throw refusedField(['assigneeId'], 'required');
  if (act !== 'assign' && assigneeId !== undefined)
    throw refusedField(['assigneeId'], 'notAllowedHere');
  if (act === 'takeOver' && !reason) throw refusedField(['reason'], 'required');
}

/** Assigning is for whoever leads the work; one's own work may be given back, a colleague's taken. */
function refuseForbidden(
  { competentUnitId }: ClaimedDossier,
  { act }: ClaimCommand,
  actor: Actor,
): void {
  const mayAssign = actor.mayAt('dossier.assign', competentUnitId);
  const mayProcess = actor.mayAt('dossier.process', competentUnitId);
  const permission = act === 'assign' ? 'dossier.assign' : 'dossier.process';
  const may = { assign: mayAssign, takeOver: mayProcess, release: mayProcess || mayAssign }[act];
  if (!may || actor.employer !== 'state')
    throw new ProblemError('forbidden', `${act} needs ${permission}`, { permission });
}

/** A colleague's work is taken over, never given back behind their back. */
function refuseOthersRelease(
  { competentUnitId, assigneeId }: ClaimedDossier,
  { act }: ClaimCommand,
  actor: Actor,
): void {
  const isOwn = assigneeId === null || assigneeId === actor.id;
  if (act !== 'release' || isOwn || actor.mayAt('dossier.assign', competentUnitId)) return;
  const permission = 'dossier.assign';
  throw new ProblemError('forbidden', `release needs ${permission}`, { permission });
}

function refuseImpossible(
  { status, assigneeId }: ClaimedDossier,
  { act, assigneeId: next }: ClaimCommand,
  actor: Actor,
): void {
  const refuse = (reason?: string): never => {
    throw new ProblemError('actionNotAllowed', `${act} is not possible in ${status}`, {
      action: act,
      dossierStatus: status,
      ...(reason ? { reason } : {}),
    });
  };
  if (isFinal(status) || !claimable.has(status)) refuse();
  if (act === 'release' && status !== 'inProcess') refuse();
  if (act !== 'assign' && assigneeId === null) refuse('heldByNobody');
  if (act === 'takeOver' && assigneeId === actor.id) refuse('alreadyHeldByYou');
  if (act === 'assign' && assigneeId === next) refuse('alreadyHeldByThem');
}

async function assigneeOf(
  { sql, at }: TransactionScope,
  { competentUnitId }: ClaimedDossier,
  { act, assigneeId }: ClaimCommand,
  actor: Actor,
): Promise<{ id: string; fullName: string } | undefined> {
  if (act === 'release') return undefined;
  if (act === 'takeOver') return { id: actor.id, fullName: actor.name };
  const worker = await findWorker(sql, assigneeId ?? '', competentUnitId, officeDay(at));
  if (!worker) throw refusedField(['assigneeId'], 'unknownReference');
  return worker;
}
