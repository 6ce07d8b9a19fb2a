import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { seesEverythingWithReason } from '../../access/visible-dossiers';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { findDossier, lockDossier, type ReachedDossier } from '../queries/dossier-reach.query';

export interface Reading {
  /** Id or code. */
  readonly key: string;
  /** What is read, as the journal names it. */
  readonly part: string;
  readonly reason?: string | undefined;
  readonly actor: Actor;
  readonly act: Act;
}

@Injectable()
export class ReachDossier {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
  ) {}

  /** Reads a part of a dossier; an inspector's reading beyond their own work is itself journalled. */
  async run<Found>(
    { key, part, reason, actor, act }: Reading,
    read: (sql: Sql, dossier: ReachedDossier) => Promise<Found>,
  ): Promise<Found> {
    if (reason === undefined || !seesEverythingWithReason(actor)) {
      const asking = askingReason(actor, reason);
      return read(this.sql, await findDossier(this.sql, key, actor).catch(asking));
    }
    return this.transaction.run(act, async ({ sql, journal }) => {
      const dossier = await lockDossier(sql, key, actor, { reason });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.openedWithReason',
        unitId: actor.unitId,
        data: { reason, part },
      });
      return read(sql, dossier);
    });
  }
}
