import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import type { Sql } from '../../platform/database/sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { notFound, ProblemError, refusedField } from '../../platform/problem/problem-error';
import { type DraftContent, DraftRepository, type DraftRow } from '../data/draft.repository';
import { findDraft } from '../queries/draft.query';

export interface DraftCommand {
  readonly procedureCode?: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Bytes of JSON. */
const largestContent = 65_536;

/** A draft is working paper, not a dossier: only its beginning and its end are journalled. */
@Injectable()
export class SaveDraft {
  constructor(private readonly transaction: Transaction) {}

  open(
    command: DraftCommand & { readonly id?: string },
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    const draft = contentOf(command);
    if (actor.kind !== 'staff' || !actor.mayAt('dossier.draft', actor.unitId))
      throw new ProblemError('forbidden', 'this workplace drafts no dossiers', {
        permission: 'dossier.draft',
      });
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const id = command.id ?? uuidv7();
      const unitId = actor.unitId;
      await new DraftRepository(sql).insert({ ...draft, id, staffId: actor.id, unitId }, at);
      journal.append({
        subjectType: 'draft',
        subjectId: id,
        type: 'draft.opened',
        unitId,
        data: { procedureCode: draft.procedureCode },
      });
      return findDraft(sql, id, actor);
    });
  }

  /** Replaces the whole content; the page saves while its reader types. */
  replace(
    id: string,
    version: number,
    command: DraftCommand,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    const draft = contentOf(command);
    return this.transaction.run(act, async ({ sql, at }) => {
      await lockOpen(sql, id, version, actor);
      await new DraftRepository(sql).replace(id, version, draft, at);
      return findDraft(sql, id, actor);
    });
  }

  discard(id: string, version: number, actor: Actor, act: Act): Promise<void> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const { unitId } = await lockOpen(sql, id, version, actor);
      await new DraftRepository(sql).end(id, version, at);
      journal.append({
        subjectType: 'draft',
        subjectId: id,
        type: 'draft.discarded',
        unitId,
        data: {},
      });
    });
  }
}

async function lockOpen(sql: Sql, id: string, version: number, actor: Actor): Promise<DraftRow> {
  const draft = await new DraftRepository(sql).lock(id);
  if (!draft || !isOpenTo(actor, draft)) throw notFound('the draft');
  if (draft.endedAt)
    throw new ProblemError('conflict', 'the draft has ended', {
      sentence: {
        vi: 'Bản nhập dở này đã thành hồ sơ hoặc đã bỏ, không sửa được nữa.',
        en: 'This draft became a dossier or was discarded and cannot be changed.',
      },
    });
  if (draft.version !== version)
    throw new ProblemError('staleVersion', `${version} seen, ${draft.version} stored`, {
      currentVersion: draft.version,
      changedAt: draft.updatedAt.toISOString(),
    });
  return draft;
}

function isOpenTo(actor: Actor, { staffId, unitId }: DraftRow): boolean {
  return staffId === actor.id || actor.mayAt('dossier.receive', unitId);
}

function contentOf({ procedureCode, content }: DraftCommand): DraftContent {
  const text = JSON.stringify(content);
  if (Buffer.byteLength(text) > largestContent)
    throw refusedField(['content'], 'tooLong', { max: largestContent });
  return { procedureCode: procedureCode ?? null, content: text };
}
