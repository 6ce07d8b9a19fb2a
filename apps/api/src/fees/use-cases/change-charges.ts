import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { type ChargeKind, firstDeskNo, moneyGroupOf } from '../../dossier-intake/data/charge-kinds';
import {
  type Charge,
  insertCharges,
  type NewCharge,
} from '../../dossier-intake/data/opening-charges';
import { ResumeOnPayment } from '../../dossier-intake/use-cases/resume-on-payment';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import type { Sql } from '../../platform/database/sql';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { ChargeRepository } from '../data/charge.repository';
import { DossierMoney } from '../data/dossier-money';
import { dossierMoney } from '../queries/dossier-money.query';
import { moneyBlocked } from './fee-problems';
import { isNotice, refuseEnded } from './settle-charges';
import {
  exemptedBy,
  pricedBy,
  refuseForeignAmount,
  refuseHuge,
  type SettleChargeCommand,
} from './settled-charge';

export interface AddChargeCommand {
  readonly kind: ChargeKind;
  readonly name: string;
  readonly unitAmount: number;
  readonly quantity?: number;
}

/** A charge as it stood when somebody decided to change it. */
export interface SeenCharge {
  readonly key: string;
  readonly no: number;
  /** Of the dossier: every change of its money raises it. */
  readonly version: number;
}

const mostCharges = 50;

@Injectable()
export class ChangeCharges {
  constructor(
    private readonly transaction: Transaction,
    private readonly resume: ResumeOnPayment,
  ) {}

  /** Copies, carriage, or what a notice asks for while the dossier awaits payment. */
  add(key: string, command: AddChargeCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const dossier = await lockChargeable(scope.sql, key, actor);
      refuseEnded(dossier);
      refuseInvented(command.kind, dossier, actor);
      const charges = new ChargeRepository(scope.sql);
      const known = await charges.of(dossier.id);
      if (known.length >= mostCharges)
        throw refusedField(['kind'], 'tooManyItems', { max: mostCharges });
      const charge: NewCharge = {
        no: Math.max(firstDeskNo - 1, ...known.map(({ no }) => no)) + 1,
        kind: command.kind,
        name: command.name,
        note: null,
        unitAmount: command.unitAmount,
        isSetAtDesk: true,
        quantity: command.quantity ?? 1,
        pages: 1,
        pageRule: null,
        moment: dossier.status === 'awaitingPayment' ? 'notice' : momentOf(dossier),
        exemptGround: null,
      };
      refuseHuge(charge);
      insertCharges(scope.sql, dossier.id, [charge]);
      const { no, kind, unitAmount, quantity } = charge;
      await tell(scope, dossier, 'dossier.chargeAdded', { no, kind, unitAmount, quantity });
      return JsonDocument.of(await dossierMoney(scope.sql, dossier.id));
    });
  }

  /** Amount where it is set locally, number of copies, moment, or an exemption with its ground. */
  settle(
    { key, no, version }: SeenCharge,
    command: SettleChargeCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const dossier = await lockChargeable(scope.sql, key, actor);
      await refuseStale(scope.sql, 'dossier', dossier, version);
      refuseEnded(dossier);
      const charges = new ChargeRepository(scope.sql);
      const before = (await charges.of(dossier.id)).find((each) => each.no === no);
      if (!before) throw notFound('the charge');
      if (before.receiptId !== null) throw moneyBlocked('settleCharge', 'alreadyPaid');
      refuseForeignAmount(before, command);
      // What a notice asks for is waited for, whoever would rather have it later.
      if (isNotice(before) && command.moment !== undefined)
        throw refusedField(['moment'], 'notAllowedHere');
      const after: Charge = {
        ...before,
        ...pricedBy(before, command),
        quantity: command.quantity ?? before.quantity,
        moment: command.moment ?? before.moment,
        ...(await exemptedBy(scope, command)),
      };
      refuseHuge(after);
      await charges.change(dossier.id, after);
      const { unitAmount, quantity, pages, moment } = after;
      const isExempt = after.exemptGround !== null;
      await tell(scope, dossier, 'dossier.chargeSettled', {
        no,
        unitAmount,
        quantity,
        ...(after.pageRule ? { pages } : {}),
        moment,
        isExempt,
        exemptCode: after.exemptCode ?? null,
        ...(after.reducedPerMille ? { reducedPerMille: after.reducedPerMille } : {}),
      });
      if (isNotice(after)) await this.resume.run(scope, dossier.id, scope.at);
      return JsonDocument.of(await dossierMoney(scope.sql, dossier.id));
    });
  }
}

/** The clerk at the desk, or the specialist whose notice it is. */
async function lockChargeable(sql: Sql, key: string, actor: Actor): Promise<ReachedDossier> {
  const dossier = await lockDossier(sql, key, actor);
  const permission = 'dossier.collectFee';
  const mayCharge =
    actor.mayAtAny(permission, dossier.places) || actor.mayAtAny('dossier.process', dossier.places);
  if (!mayCharge)
    throw new ProblemError('forbidden', 'charges are settled at other units', { permission });
  return dossier;
}

/** The State asks through the catalogue, or through a notice of whoever processes the dossier. */
function refuseInvented(kind: ChargeKind, dossier: ReachedDossier, actor: Actor): void {
  if (moneyGroupOf(kind) !== 'state') return;
  if (dossier.status !== 'awaitingPayment') throw refusedField(['kind'], 'notAllowedHere');
  const permission = 'dossier.process';
  if (!actor.mayAtAny(permission, dossier.places))
    throw new ProblemError('forbidden', 'a notice asks through whoever processes', { permission });
}

const momentOf = ({ status }: ReachedDossier): 'intake' | 'return' =>
  status === 'resultReady' ? 'return' : 'intake';

async function tell(
  scope: TransactionScope,
  dossier: ReachedDossier,
  type: `dossier.${string}`,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const money = new DossierMoney(scope, dossier);
  money.tell(type, data);
  await money.raiseVersion();
}
