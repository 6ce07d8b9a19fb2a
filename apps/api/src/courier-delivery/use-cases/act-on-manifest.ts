import { Injectable } from '@nestjs/common';
import { manifestTransitionOf } from '@motcua/delivery-domain';
import type { Actor } from '../../access/actor';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { Transaction, type TransactionScope } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import type { ManifestState } from '../data/manifest';
import { bagBlockOf, mayHandle, stepOfAct } from '../data/manifest-rights';
import { ManifestRepository } from '../data/manifest.repository';
import { ManifestDetail, type ScanAnswerFacts } from '../queries/manifest-detail';
import { BagCounting } from './bag-counting';
import { BagMaking } from './bag-making';
import { bagStepOf, blocked } from './delivery-problems';
import { type ManifestActCommand, refuseMisplacedBagMembers } from './manifest-command';
import { ProvePresence, type Signer } from './prove-presence';
import { SignHandOver } from './sign-hand-over';

interface BagChange {
  readonly next: ManifestState;
  readonly scan?: ScanAnswerFacts;
}

@Injectable()
export class ActOnManifest {
  constructor(
    private readonly transaction: Transaction,
    private readonly detail: ManifestDetail,
    private readonly presence: ProvePresence,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** One step of a bag; `address` is where a second person's password is typed. */
  async run(
    key: string,
    version: number,
    command: ManifestActCommand,
    actor: Actor,
    act: Act & { readonly address: string },
  ): Promise<JsonDocument> {
    refuseMisplacedBagMembers(command);
    const { username, password } = command;
    const signer: Signer =
      username !== undefined && password !== undefined
        ? await this.presence.run(username, password, act.address)
        : { id: actor.id, name: actor.name, provedBy: 'session' };
    return this.transaction.run(act, async (scope) => {
      const manifests = new ManifestRepository(scope.sql);
      const manifest = await manifests.lockVisible(key, actor);
      if (!manifest) throw notFound('the manifest');
      // Scans commute: two people counting one bag need not see each other's version.
      if (command.action !== 'scan') await refuseStale(scope.sql, 'manifest', manifest, version);
      refuseForbidden(manifest, command, actor);
      const { next, scan } = await this.perform(scope, manifest, command, actor, signer);
      await manifests.save(next, manifest.version);
      return this.detail.read(scope.sql, manifest.id, actor, scan);
    });
  }

  private async perform(
    scope: TransactionScope,
    manifest: ManifestState,
    command: ManifestActCommand,
    actor: Actor,
    signer: Signer,
  ): Promise<BagChange> {
    switch (command.action) {
      case 'scan':
        return new BagCounting(scope, actor).scan(manifest, command);
      case 'checkSeal':
        return { next: new BagCounting(scope, actor).checkSeal(manifest, command) };
      case 'signAsGiver':
      case 'signAsReceiver': {
        const calendar = await this.calendars.forUnit(scope.sql, manifest.toUnitId);
        return { next: await new SignHandOver(scope, calendar).sign(manifest, command, signer) };
      }
      default:
        return { next: await new BagMaking(scope, actor).apply(manifest, command) };
    }
  }
}

function refuseForbidden(
  manifest: ManifestState,
  { action }: ManifestActCommand,
  actor: Actor,
): void {
  const { permission } = manifestTransitionOf(stepOfAct[action]);
  if (!mayHandle(actor, action, manifest))
    throw new ProblemError('forbidden', `${action} needs ${permission}`, { permission });
  bagStepOf(stepOfAct[action], manifest.status);
  if (bagBlockOf(action, manifest) === 'alreadySigned')
    throw blocked(action, 'alreadySigned', {
      vi: 'Đã có chữ ký giao nhận. Chữ ký ứng với những gì đã đếm đến lúc ký.',
      en: 'A signature was given; it stands for what was counted until then.',
    });
}
