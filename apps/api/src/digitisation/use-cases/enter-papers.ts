import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import {
  refuseFinal,
  refuseForbidden,
  refuseNotHandedOver,
} from '../../documents/use-cases/document-rules';
import { lockDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Settings } from '../../organisation/settings';
import type { TransactionScope } from '../../platform/database/transaction';
import { cleanFileName } from '../../platform/files/file-name';
import type { StoredFile } from '../../platform/files/file-store';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { type PaperFacts, PaperRecordRepository } from '../data/paper-record.repository';
import { RecognitionRepository } from '../data/recognition.repository';
import { ScanBatchRepository } from '../data/scan-batch.repository';
import type { PdfStandard } from '../pages/pdf-standard';
import { refuseUnattested } from '../paper-facts-rules';
import type { PlannedPaper } from '../queries/filing-plan.query';
import { scanBatch } from '../queries/scan-batch.query';
import { refuseClosed, refuseUnread } from '../scan-batch-rules';

export interface ComposedPaper extends PlannedPaper {
  readonly facts: PaperFacts;
  readonly kept: StoredFile;
  readonly standard: PdfStandard;
}

interface Filing {
  readonly command: { readonly batchId: string; readonly version: number };
  readonly dossierId: string;
  readonly composed: readonly ComposedPaper[];
  readonly actor: Actor;
}

/** Enters the finished files of a dossier's papers; the batch must still be as it was seen. */
export async function enterPapers(
  scope: TransactionScope,
  { command: { batchId, version }, dossierId, composed, actor }: Filing,
): Promise<JsonDocument> {
  const { sql, at } = scope;
  const batches = new ScanBatchRepository(sql);
  const batch = await batches.lock(batchId, actor);
  refuseClosed(batch.closedAt);
  await refuseStale(sql, 'scanBatch', batch, version);
  refuseUnread(batch.isUnread);
  const dossier = await lockDossier(sql, dossierId, actor);
  refuseForbidden(actor, 'component', dossier);
  await refuseNotHandedOver(sql, actor, dossier, officeDay(at));
  refuseFinal(dossier);
  refuseUnattested(
    composed.map(({ facts }) => facts.attestation),
    actor,
    dossier,
  );
  const { isOn } = await Settings.value(sql, 'documents.textRecognition', officeDay(at));
  for (const paper of composed) {
    const documentNo = await enterPaper(scope, { batchId, dossier, paper, actor });
    if (isOn) await new RecognitionRepository(sql).request(dossierId, documentNo, at);
  }
  await new DocumentRepository(sql).raiseVersion(dossierId, dossier.version);
  await batches.raiseVersion(batchId, version);
  return scanBatch(sql, batchId, actor);
}

interface PaperEntry {
  readonly batchId: string;
  readonly dossier: ReachedDossier;
  readonly paper: ComposedPaper;
  readonly actor: Actor;
}

async function enterPaper(
  { sql, journal, at }: TransactionScope,
  { batchId, dossier, paper, actor }: PaperEntry,
): Promise<number> {
  const { componentNo, name, kept, facts, standard } = paper;
  const documents = new DocumentRepository(sql);
  const no = await documents.insert({
    dossierId: dossier.id,
    purpose: 'component',
    componentNo,
    fileName: cleanFileName(`${name}.pdf`),
    sha256: await documents.keepFile(kept, at),
    uploadedBy: actor.id,
    uploadedAt: at,
  });
  await new PaperRecordRepository(sql).insert({
    dossierId: dossier.id,
    documentNo: no,
    facts,
    standard,
    scanDpi: lowestOf(paper.pages),
    by: actor,
    at,
  });
  const pages = paper.pages.map((page) => page.no);
  await new ScanBatchRepository(sql).markFiled(batchId, pages, no);
  const { sha256, size, mediaType } = kept;
  const { kind, attestation = null } = facts;
  journal.append({
    subjectType: 'dossier',
    subjectId: dossier.id,
    type: 'dossier.documentAdded',
    unitId: dossier.receivedUnitId,
    data: {
      ...{ no, purpose: 'component', componentNo, sha256, size, mediaType },
      ...{ batchId, pages, kind, attestation, standard },
    },
  });
  return no;
}

/** A file is as readable as its worst page. */
function lowestOf(pages: ComposedPaper['pages']): number | null {
  const known = pages.flatMap(({ dpi }) => (dpi === null ? [] : [dpi]));
  return known.length === 0 ? null : Math.min(...known);
}
