import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { ReturnResult } from '../../dossier-intake/use-cases/return-result';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
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
import { blocked, refuseStale, stepOf } from './delivery-problems';

@Injectable()
export class ActOnConsignment {
  constructor(
    private readonly transaction: Transaction,
    private readonly detail: ConsignmentDetail,
    private readonly files: FileStore,
    private readonly calendars: WorkingCalendars,
    private readonly returnResult: ReturnResult,
  ) {}

  /** One step of a consignment with its paper's custody; a delivery returns the dossier as well. */
  run(
    key: string,
    version: number,
    command: ConsignmentActCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const { sql } = scope;
      refuseMisplacedMembers(command);
      const { consignment, bag } = await lock(scope, key, command, actor);
      await refuseStale(sql, 'consignment', consignment, version);
      refuseForbidden(scope, consignment, bag, command, actor);
      const next = await this.perform(scope, consignment, bag, command, actor);
      await new ConsignmentRepository(sql).save(next, version);
      if (bag) await new ManifestRepository(sql).touch(bag.id);
      return this.detail.read(sql, consignment.id, actor);
    });
  }

  private perform(
    scope: TransactionScope,
    consignment: ConsignmentState,
    bag: ManifestState | undefined,
    command: ConsignmentActCommand,
    actor: Actor,
  ): Promise<ConsignmentState> {
    if (command.action === 'bag' || command.action === 'unbag') {
      if (!bag) throw refusedField(['manifestId'], 'unknownReference');
      const bagging = new Bagging(scope, actor);
      return command.action === 'bag'
        ? bagging.put(consignment, bag)
        : bagging.take(consignment, bag);
    }
    const { files, calendars, returnResult } = this;
    return new ConsignmentEffects(scope, actor, { files, calendars, returnResult }).apply(
      consignment,
      command,
    );
  }
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
