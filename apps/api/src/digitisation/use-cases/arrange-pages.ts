import { officeDay, type LocalDate } from '@motcua/shared-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { DocumentRepository } from '../../documents/data/document.repository';
import {
  refuseFinal,
  refuseForbidden,
  refuseNotHandedOver,
} from '../../documents/use-cases/document-rules';
import { findDossier, type ReachedDossier } from '../../dossier-reach/queries/dossier-reach.query';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type PageChange, type PageRow, ScanBatchRepository } from '../data/scan-batch.repository';
import { scanBatch } from '../queries/scan-batch.query';
import { refuseClosed } from '../scan-batch-rules';

/** What a clerk wants of one page; what is left out stays as it is. */
export interface PageArrangement {
  readonly no: number;
  /** null takes the page out of its dossier. */
  readonly dossierId?: string | null;
  readonly componentNo?: number | null;
  readonly rotation?: number;
  readonly position?: number;
  readonly isDropped?: boolean;
  /** The clerk has seen that the page carries another code, and means it. */
  readonly despiteCode?: boolean;
}

export interface ArrangeCommand {
  readonly batchId: string;
  readonly version: number;
  readonly changes: readonly PageArrangement[];
}

@Injectable()
export class ArrangePages {
  constructor(private readonly transaction: Transaction) {}

  /** Turns, orders, drops and assigns pages; all of it or nothing. */
  run(
    { batchId, version, changes }: ArrangeCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const batches = new ScanBatchRepository(sql);
      const batch = await batches.lock(batchId, actor);
      refuseClosed(batch.closedAt);
      await refuseStale(sql, 'scanBatch', batch, version);
      const pages = new Map((await batches.pages(batchId)).map((page) => [page.no, page]));
      const dossiers = new Map<string, ReachedDossier>();
      for (const [index, change] of changes.entries()) {
        const page = pages.get(change.no);
        if (!page) throw refusedField(['changes', index, 'no'], 'unknownReference');
        refuseFiled(page);
        const place = await placeOf(sql, {
          change,
          index,
          page,
          actor,
          dossiers,
          day: officeDay(at),
        });
        const { no, rotation, position, isDropped } = change;
        const settled: PageChange = { no, rotation, position, isDropped, ...place };
        await batches.changePage(batchId, settled);
      }
      await batches.raiseVersion(batchId, version);
      journal.append({
        subjectType: 'scanBatch',
        subjectId: batchId,
        type: 'scanBatch.pagesArranged',
        unitId: batch.unitId,
        data: { changes: changes.map((change) => ({ ...change })) },
      });
      return scanBatch(sql, batchId, actor);
    });
  }
}

interface Placing {
  readonly change: PageArrangement;
  readonly index: number;
  readonly page: PageRow;
  readonly actor: Actor;
  readonly dossiers: Map<string, ReachedDossier>;
  readonly day: LocalDate;
}

/** Where the page goes, or nothing when the change leaves it where it is. */
async function placeOf(
  sql: Sql,
  { change, index, page, actor, dossiers, day }: Placing,
): Promise<Pick<PageChange, 'dossierId' | 'componentNo' | 'assignedBy'>> {
  const { dossierId, componentNo = null } = change;
  const at = (field: string): (string | number)[] => ['changes', index, field];
  if (dossierId === undefined) {
    if (componentNo !== null) throw refusedField(at('dossierId'), 'required');
    return {};
  }
  if (page.isSheet) throw refusedField(at('dossierId'), 'notAllowedHere');
  if (dossierId === null) {
    if (componentNo !== null) throw refusedField(at('componentNo'), 'notAllowedHere');
    return { dossierId: null, componentNo: null, assignedBy: null };
  }
  if (componentNo === null) throw refusedField(at('componentNo'), 'required');
  const known = dossiers.get(dossierId);
  const dossier = known ?? (await reach(sql, dossierId, actor, at('dossierId')));
  // Said before anything is typed off the paper, not when its file is handed in.
  if (!known) await refuseNotHandedOver(sql, actor, dossier, day);
  dossiers.set(dossierId, dossier);
  if (!(await new DocumentRepository(sql).hasComponent(dossier.id, componentNo)))
    throw refusedField(at('componentNo'), 'unknownReference');
  const code = page.printedCode ?? page.sheetCode;
  if (code !== null && code !== dossier.code && !change.despiteCode)
    throw refusedField(at('dossierId'), 'pageOfAnotherDossier', { code });
  return { dossierId: dossier.id, componentNo, assignedBy: actor.id };
}

async function reach(
  sql: Sql,
  key: string,
  actor: Actor,
  path: readonly (string | number)[],
): Promise<ReachedDossier> {
  const dossier = await findDossier(sql, key, actor).catch((error: unknown) => {
    throw error instanceof ProblemError && error.type === 'notFound'
      ? refusedField(path, 'unknownReference')
      : error;
  });
  refuseForbidden(actor, 'component', dossier);
  refuseFinal(dossier);
  return dossier;
}

function refuseFiled({ no, documentNo }: PageRow): void {
  if (documentNo === null) return;
  throw new ProblemError('actionNotAllowed', `page ${no} is filed`, {
    sentence: {
      vi: `Trang ${no} đã nằm trong tệp của hồ sơ. Muốn sửa thì gỡ tệp khỏi hồ sơ rồi quét lại.`,
      en: `Page ${no} is already in a file of the dossier. Take that file out and scan again.`,
    },
  });
}
