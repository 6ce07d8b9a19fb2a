import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { fileProblem } from '../../documents/file-problem';
import { findDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { findReply, Replay } from '../../platform/idempotency/idempotency';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { composedParts } from '../composed-parts';
import type { PaperFacts } from '../data/paper-record.repository';
import { PageThread, PageWorkFailed } from '../pages/page-thread';
import { refuseWrongDates } from '../paper-facts-rules';
import { filingPlan, type PlannedPaper } from '../queries/filing-plan.query';
import { findBatch } from '../queries/scan-batch.query';
import { type ComposedPaper, enterPapers } from './enter-papers';

export interface FiledPaper extends PaperFacts {
  readonly componentNo: number;
}

export interface FilingCommand {
  readonly batchId: string;
  /** The version of the batch that was seen. */
  readonly version: number;
  /** Id or code of the dossier. */
  readonly dossierId: string;
  readonly papers: readonly FiledPaper[];
}

@Injectable()
export class FilePapers {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly pages: PageThread,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes one PDF of each paper's pages and files them all in the dossier, or none. */
  async run(command: FilingCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    // The pages of an answered request are filed: a repetition must not look for them.
    const answered = await findReply(this.sql, act);
    if (answered) throw new Replay(answered);
    this.refuseFacts(command.papers, actor);
    await findBatch(this.sql, command.batchId, actor);
    const dossier = await findDossier(this.sql, command.dossierId, actor);
    const plan = await this.planOf(command, dossier.id);
    const composed: ComposedPaper[] = [];
    for (const paper of plan) composed.push(await this.compose(paper, dossier.code));
    return this.transaction.run(act, (scope) =>
      enterPapers(scope, { command, dossierId: dossier.id, composed, actor }),
    );
  }

  private async planOf(
    { batchId, papers }: FilingCommand,
    dossierId: string,
  ): Promise<(PlannedPaper & { facts: PaperFacts })[]> {
    const nos = papers.map(({ componentNo }) => componentNo);
    const plan = await filingPlan(this.sql, batchId, dossierId, nos);
    return papers.map((facts, index) => {
      const paper = plan.find(({ componentNo }) => componentNo === facts.componentNo);
      if (!paper) throw refusedField(['papers', index, 'componentNo'], 'unknownReference');
      return { ...paper, facts };
    });
  }

  private async compose(
    paper: PlannedPaper & { facts: PaperFacts },
    dossierCode: string,
  ): Promise<ComposedPaper> {
    const parts = await composedParts(this.files, paper.pages);
    try {
      const facts = { title: `${paper.name} – ${dossierCode}`, at: this.clock.now() };
      const { pdf, standard } = await this.pages.compose(facts, parts);
      return { ...paper, kept: await this.keep(pdf), standard };
    } catch (error) {
      throw error instanceof PageWorkFailed
        ? new ProblemError('serviceUnavailable', error.message, { retryAfter: 5 })
        : error;
    }
  }

  private async keep(pdf: Uint8Array): Promise<StoredFile> {
    const limits = await Settings.value(this.sql, 'documents.limits', officeDay(this.clock.now()));
    try {
      return await this.files.put(Readable.from([Buffer.from(pdf)]), limits);
    } catch (error) {
      throw fileProblem(error, limits);
    }
  }

  private refuseFacts(papers: readonly FiledPaper[], actor: Actor): void {
    const today = officeDay(this.clock.now());
    const seen = new Set<number>();
    papers.forEach((facts, index) => {
      const { componentNo, attestation } = facts;
      const at = (field: string): (string | number)[] => ['papers', index, field];
      if (seen.has(componentNo)) throw refusedField(at('componentNo'), 'duplicateItems');
      seen.add(componentNo);
      refuseWrongDates(facts, today, at);
      if (attestation === 'authority' && !actor.may('dossier.attest'))
        throw new ProblemError('forbidden', 'vouches for the authority without the right', {
          permission: 'dossier.attest',
        });
    });
  }
}
