import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import type { ConsignmentState } from '../data/consignment';
import { blockOf, mayDo, permissionFor } from '../data/consignment-rights';
import { ConsignmentRepository } from '../data/consignment.repository';
import type { ManifestState } from '../data/manifest';
import { ManifestRepository } from '../data/manifest.repository';
import { ConsignmentDetail } from '../queries/consignment-detail';
import { Bagging } from './bagging';
import { type ConsignmentActCommand, refuseMisplacedMembers } from './consignment-command';
import { ConsignmentEffects } from './consignment-effects';
import { blocked, stepOf } from './delivery-problems';
import { EffectServices } from './effect-services';
import { ProvePresence } from './prove-presence';

@Injectable()
export class ActOnConsignment {
  constructor(
    private readonly transaction: Transaction,
    private readonly detail: ConsignmentDetail,
    private readonly services: EffectServices,
    private readonly presence: ProvePresence,
  ) {}

  /**
   * One step of a consignment with its paper's custody; a delivery returns the dossier as well.
   * `address` is where the password of the sending unit's person is typed.
   */
  async run(
    key: string,
    version: number,
    command: ConsignmentActCommand,
    actor: Actor,
    act: Act & { readonly address: string },
  ): Promise<JsonDocument> {
    refuseMisplacedMembers(command);
    const { username, password } = command;
    const giver =
      username !== undefined && password !== undefined
        ? await this.presence.run(username, password, act.address)
        : undefined;
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      const { consignment, bag } = await lock(scope, key, command, actor);
      await refuseStale(sql, 'consignment', consignment, version);
      refuseForbidden(scope, consignment, bag, command, actor);
      const effects = new ConsignmentEffects(scope, actor, this.services, giver);
      const next =
        command.action === 'bag' || command.action === 'unbag'
          ? await bagged(scope, consignment, bag, command.action, actor)
          : await effects.apply(consignment, command);
      await new ConsignmentRepository(sql).save(next, version);
      if (bag) await new ManifestRepository(sql).touch(bag.id);
      return this.detail.read(sql, consignment.id, actor);
    });
  }
}

function bagged(
  scope: TransactionScope,
  consignment: ConsignmentState,
  bag: ManifestState | undefined,
  action: 'bag' | 'unbag',
  actor: Actor,
): Promise<ConsignmentState> {
  if (!bag) throw refusedField(['manifestId'], 'unknownReference');
  const bagging = new Bagging(scope, actor);
  return action === 'bag' ? bagging.put(consignment, bag) : bagging.take(consignment, bag);
}

/** The bag first, then what lies in it: the order of every change that touches both. */
async function lock(
  { sql }: TransactionScope,
  key: string,
  command: ConsignmentActCommand,
  actor: Actor,
): Promise<{ consignment: ConsignmentState; bag: ManifestState | undefined }> {
  const consignments = new ConsignmentRepository(sql);
  const manifests = new ManifestRepository(sql);
  const id = await consignments.idOfVisible(key, actor);
  if (!id) throw notFound('the consignment');
  const bag = command.manifestId
    ? await manifests.lockVisible(command.manifestId, actor)
    : await manifests.lockBagOf(id);
  const consignment = await consignments.lockVisible(id, actor);
  if (!consignment) throw notFound('the consignment');
  return { consignment, bag };
}

function refuseForbidden(
  { at }: TransactionScope,
  consignment: ConsignmentState,
  bag: ManifestState | undefined,
  { action }: ConsignmentActCommand,
  actor: Actor,
): void {
  const manifestStatus = bag?.status ?? null;
  const facts = { ...consignment, manifestStatus, today: officeDay(at) };
  const permission = permissionFor(action);
  if (!mayDo(actor, action, facts))
    throw new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
  stepOf(action, consignment);
  const reason = blockOf(action, facts);
  if (reason === 'beforeNextAttempt')
    throw blocked(action, reason, {
      vi: `Chưa đến ngày phát lại. Phát lại từ ${consignment.nextAttemptOn}.`,
      en: `The next attempt may be made from ${consignment.nextAttemptOn}.`,
    });
  if (reason === 'bagSealed')
    throw blocked(action, reason, {
      vi: 'Túi đã niêm phong. Mở niêm phong trước.',
      en: 'The bag is sealed. Open the seal first.',
    });
}
