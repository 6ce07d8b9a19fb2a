import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { ProblemError } from '../../platform/problem/problem-error';
import { NoteRepository } from '../data/note.repository';
import { noteOf } from '../queries/note.query';

export const noteWriters = ['dossier.transfer', 'dossier.decide'] as const;

@Injectable()
export class WriteNote {
  constructor(private readonly transaction: Transaction) {}

  /** A note for colleagues on the file; it is never changed, and never shown to the applicant. */
  run(key: string, text: string, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      const dossier = await lockDossier(sql, key, actor);
      if (!noteWriters.some((permission) => actor.mayAtAny(permission, dossier.places)))
        throw new ProblemError('forbidden', 'no work of the actor at any of the three places', {
          permission: noteWriters[0],
        });
      const no = await new NoteRepository(sql).insert({
        dossierId: dossier.id,
        text,
        writtenBy: actor.id,
        writtenAt: at,
      });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.noteWritten',
        unitId: dossier.receivedUnitId,
        data: { no },
      });
      return new JsonDocument(await noteOf(sql, dossier.id, no));
    });
  }
}
