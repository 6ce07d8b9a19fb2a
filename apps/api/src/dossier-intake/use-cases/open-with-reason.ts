import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { seesEverythingWithReason } from '../../access/visible-dossiers';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { DossierRepository } from '../data/dossier.repository';
import { DossierDetail } from '../queries/dossier-detail';

@Injectable()
export class ReadDossier {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly detail: DossierDetail,
  ) {}

  /** One's own work opens plainly; an inspector's reading beyond it is itself journalled. */
  async run(
    key: string,
    reason: string | undefined,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    if (reason === undefined || !seesEverythingWithReason(actor))
      return this.detail.read(this.sql, key, actor).catch(askingReason(actor, reason));
    return this.transaction.run(act, async ({ sql, journal }) => {
      const { document } = await this.detail.find(sql, key, actor, { reason });
      // The dossier's journal is written under its lock, or two writers would claim one sequence.
      await new DossierRepository(sql).lock(document.id);
      journal.append({
        subjectType: 'dossier',
        subjectId: document.id,
        type: 'dossier.openedWithReason',
        unitId: actor.unitId,
        data: { reason },
      });
      return this.detail.read(sql, key, actor, { reason });
    });
  }

  /** An inspector's list beyond their own work is recorded under their own name. */
  async recordListing(reason: string | undefined, actor: Actor, act: Act): Promise<void> {
    if (reason === undefined || !seesEverythingWithReason(actor)) return;
    await this.transaction.run(act, async ({ journal }) => {
      journal.append({
        subjectType: 'staff',
        subjectId: actor.id,
        type: 'dossier.listedWithReason',
        unitId: actor.unitId,
        data: { reason },
      });
    });
  }
}
