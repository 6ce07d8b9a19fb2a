import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { CatalogueRepository } from '../data/catalogue.repository';
import type { ImportFile } from '../import-file';
import { type ImportFinding, ImportedProcedures } from '../imported-procedures';

export interface ImportOutcome {
  readonly importId: string;
  readonly lines: number;
  readonly created: number;
  readonly renewed: number;
  readonly unchanged: number;
  /** Procedures whose source has at least one fault. */
  readonly doubtful: number;
  /** Lines whose code comes again further down; the last line holds. */
  readonly replaced: number;
  readonly findings: readonly ImportFinding[];
}

export type ImportProgress = (done: number, total: number) => void;

/** Small enough for a statement to end in about a second, large enough to make few of them. */
const batchSize = 200;

/** Imports a published list of procedures; a known code gets a new version only where it differs. */
@Injectable()
export class ImportCatalogue {
  constructor(private readonly transaction: Transaction) {}

  /** All of the file or nothing of it; throws `CatalogueBusy` when another import does not end. */
  async run(file: ImportFile, act: Act, onProgress: ImportProgress): Promise<ImportOutcome> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const repository = new CatalogueRepository(sql);
      await repository.lock();
      const importId = uuidv7();
      const imported = new ImportedProcedures(repository, at, officeDay(at));
      const { procedures } = file;
      for (let start = 0; start < procedures.length; start += batchSize) {
        const batch = procedures.slice(start, start + batchSize);
        for (const { id, no, content } of await imported.add(batch))
          journal.append({
            subjectType: 'procedureVersion',
            subjectId: id,
            type: 'procedure.versionImported',
            data: { procedureCode: content.code, no, importId },
          });
        onProgress(start + batch.length, procedures.length);
      }
      const counts = { lines: file.lines, ...imported.counts, doubtful: imported.doubtful.length };
      await repository.record({
        id: importId,
        fileName: file.name,
        fileSha256: file.sha256,
        ...counts,
        finishedAt: at,
        faults: imported.doubtful.map(({ lineNo, code, doubts }) => ({ lineNo, code, doubts })),
      });
      journal.append({
        subjectType: 'catalogueImport',
        subjectId: importId,
        type: 'catalogue.imported',
        data: { sha256: file.sha256.toString('hex'), ...counts },
      });
      const replaced = file.lines - procedures.length;
      return { importId, ...counts, replaced, findings: imported.findings };
    });
  }
}
