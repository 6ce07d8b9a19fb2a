import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { proofSheet } from '../printing/proof-sheet';
import { disputeOf, disputesOf, dossierOfDispute } from '../queries/lateness-dispute.query';
import { type ProofFile, proofOf } from '../queries/proof-file.query';

export interface DisputeQuestion {
  readonly id: string;
  readonly reason?: string | undefined;
}

/** A dispute is read like the dossier it is about; whoever inspects others' work says why. */
@Injectable()
export class ReadDispute {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly sql: PoolSql,
    private readonly renderer: PdfRenderer,
  ) {}

  ofDossier({ id: key, reason }: DisputeQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    const reading = { key, part: 'latenessDisputes', reason, actor, act };
    return this.reachDossier.run(reading, (sql, { id }) => disputesOf(sql, id));
  }

  one(question: DisputeQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.read(question, actor, act, (id) => disputeOf(this.sql, id));
  }

  proof(question: DisputeQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.read(
      question,
      actor,
      act,
      async (id) => new JsonDocument(await proofOf(this.sql, id)),
    );
  }

  async proofSheet(question: DisputeQuestion, actor: Actor, act: Act): Promise<Buffer> {
    const text = await this.read(question, actor, act, (id) => proofOf(this.sql, id));
    return this.renderer.render(proofSheet(JSON.parse(text) as ProofFile));
  }

  private async read<Found>(
    { id, reason }: DisputeQuestion,
    actor: Actor,
    act: Act,
    find: (id: string) => Promise<Found>,
  ): Promise<Found> {
    const key = await dossierOfDispute(this.sql, id).catch(askingReason(actor, reason));
    const reading = { key, part: `latenessDisputes/${id}`, reason, actor, act };
    return this.reachDossier.run(reading, () => find(id));
  }
}
