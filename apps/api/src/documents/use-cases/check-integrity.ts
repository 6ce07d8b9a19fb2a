import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { Transaction } from '../../platform/database/transaction';
import { FileMissing, FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { fileOfDocument, journalledHash } from '../queries/document.query';

export const integrityOutcomes = ['intact', 'changed', 'missing', 'recordChanged'] as const;
export type IntegrityOutcome = (typeof integrityOutcomes)[number];

export interface IntegrityQuestion {
  /** Id or code of the dossier. */
  readonly key: string;
  readonly no: number;
  readonly reason?: string | undefined;
}

@Injectable()
export class CheckIntegrity {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly files: FileStore,
    private readonly transaction: Transaction,
  ) {}

  /** Hashes the stored bytes anew and compares them with the row and with the journal. */
  async run({ key, no, reason }: IntegrityQuestion, actor: Actor, act: Act): Promise<JsonDocument> {
    const { sha256, recorded } = await this.reachDossier.run(
      { key, part: `documents/${no}/integrity`, reason, actor, act },
      async (sql, { id }) => ({
        ...(await fileOfDocument(sql, id, no)),
        recorded: await journalledHash(sql, id, no),
      }),
    );
    const found = await hashOf(this.files, sha256);
    const outcome = outcomeOf(sha256, recorded, found);
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor, { reason });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.documentChecked',
        unitId: dossier.receivedUnitId,
        data: { no, sha256, outcome },
      });
      return JsonDocument.of({
        dossierId: dossier.id,
        no,
        outcome,
        sha256,
        foundSha256: found,
        journalledSha256: recorded,
        checkedAt: at.toISOString(),
      });
    });
  }
}

async function hashOf(files: FileStore, sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const part of await files.open(sha256)) hash.update(part as Buffer);
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
  return hash.digest('hex');
}

function outcomeOf(
  stored: string,
  journalled: string | null,
  found: string | null,
): IntegrityOutcome {
  if (found === null) return 'missing';
  if (found !== stored) return 'changed';
  return journalled !== null && journalled !== stored ? 'recordChanged' : 'intact';
}
