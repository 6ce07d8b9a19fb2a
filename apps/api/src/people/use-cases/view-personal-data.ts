import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { lockDossier } from '../../dossier-reach/queries/dossier-reach.query';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { type PersonalNumbers, personalNumbers } from '../queries/personal-numbers.query';

@Injectable()
export class ViewPersonalData {
  constructor(private readonly transaction: Transaction) {}

  /** The numbers behind the mask; who asked for them, and why, stays in the dossier's journal. */
  run(id: string, reason: string, actor: Actor, act: Act): Promise<PersonalNumbers> {
    return this.transaction.run(act, async ({ sql, journal }) => {
      const dossier = await lockDossier(sql, id, actor, { reason });
      journal.append({
        subjectType: 'dossier',
        subjectId: dossier.id,
        type: 'dossier.personalDataViewed',
        unitId: actor.unitId,
        data: { reason },
      });
      return personalNumbers(sql, dossier.id);
    });
  }
}
