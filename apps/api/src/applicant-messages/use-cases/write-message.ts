import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { messageOf, messagesOf } from '../queries/message.query';
import { type MessageCommand, WriteToApplicant } from './write-to-applicant';

@Injectable()
export class WriteMessage {
  constructor(
    private readonly transaction: Transaction,
    private readonly messages: WriteToApplicant,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts a message into the outbox; whether and when it leaves is the gateway's answer. */
  run(key: string, command: MessageCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async (scope) => {
      const dossier = await lockDossier(scope.sql, key, actor);
      const no = await this.messages.run(scope, dossier, command, actor);
      return JsonDocument.of(await messageOf(scope.sql, dossier.id, no));
    });
  }

  /** What was written, and what every template would say of this dossier now. */
  async read(sql: Sql, dossierId: string): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    return JsonDocument.of({
      items: await messagesOf(sql, dossierId),
      hasGateway: this.environment.messageGateway !== undefined,
      ...(await this.messages.proposals(sql, dossierId, today)),
    });
  }
}
