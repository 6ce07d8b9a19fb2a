import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import { documentOf, fileOfDocument } from '../../documents/queries/document.query';
import { refuseFinal } from '../../documents/use-cases/document-rules';
import {
  findDossier,
  lockDossier,
  type ReachedDossier,
} from '../../dossier-reach/queries/dossier-reach.query';
import { Settings } from '../../organisation/settings';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { SigningDesk } from '../signing-desk';
import { notSignable, signablePdf } from './signable-pdf';

export interface SigningCommand {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  /** The version of the dossier that was seen. */
  readonly version: number;
  readonly reason: string;
}

@Injectable()
export class SignResult {
  constructor(
    private readonly transaction: Transaction,
    private readonly sql: PoolSql,
    private readonly files: FileStore,
    private readonly desk: SigningDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Files a signed copy of a result in the place of the unsigned one, which stays as evidence. */
  async run(command: SigningCommand, actor: Actor, act: Act): Promise<JsonDocument> {
    const { key, no, version, reason } = command;
    const dossier = await findDossier(this.sql, key, actor);
    const signed = await this.signedFile(dossier, command, actor);
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const locked = await lockDossier(sql, key, actor);
      refuseFinal(locked);
      await refuseStale(sql, 'dossier', locked, version);
      const documents = new DocumentRepository(sql);
      const newNo = await documents.insert({
        dossierId: locked.id,
        purpose: 'result',
        componentNo: null,
        fileName: signed.fileName,
        sha256: await documents.keepFile(signed.file, at, signed.scanState),
        uploadedBy: actor.id,
        uploadedAt: at,
      });
      await documents.remove(locked.id, no, actor.id, at);
      await documents.raiseVersion(locked.id, version);
      journal.append({
        subjectType: 'dossier',
        subjectId: locked.id,
        type: 'dossier.resultSigned',
        unitId: locked.receivedUnitId,
        data: { no: newNo, replacedNo: no, sha256: signed.file.sha256, reason },
      });
      return documentOf(sql, locked.id, newNo);
    });
  }

  private async signedFile(
    dossier: ReachedDossier,
    { no, reason }: SigningCommand,
    actor: Actor,
  ): Promise<{ file: StoredFile; fileName: string; scanState: 'unscanned' | 'clean' }> {
    if (!actor.mayAt('dossier.decide', dossier.competentUnitId) || actor.employer === 'post')
      throw new ProblemError('forbidden', 'signing a result needs dossier.decide', {
        permission: 'dossier.decide',
      });
    refuseFinal(dossier);
    const source = await fileOfDocument(this.sql, dossier.id, no);
    if ((await new DocumentRepository(this.sql).purposeOf(dossier.id, no)) !== 'result')
      throw notFound('the result');
    if (source.mediaType !== 'application/pdf') throw notSignable('notPdf');
    const pdf = await signablePdf(this.files, source);
    const bytes = await this.desk.sign(pdf, { reason, location: '', at: this.clock.now() });
    const limits = await Settings.value(this.sql, 'documents.limits', officeDay(this.clock.now()));
    const file = await this.files.put(Readable.from([bytes]), limits);
    const scanState = source.scanState === 'clean' ? 'clean' : 'unscanned';
    return { file, fileName: source.fileName, scanState };
  }
}
