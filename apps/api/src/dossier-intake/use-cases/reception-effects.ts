import type { Actor } from '../../access/actor';
import type { TransactionSql } from '../../platform/database/sql';
import type { Dossier } from '../data/dossier';
import { DossierRepository } from '../data/dossier.repository';
import { reportPlaceOf } from './report-place';
import { refuseUnaskedLines } from './unasked-lines';

/**
 * Whoever receives a dossier has it counted for them; answers their part of the journal. The filing
 * time of what came by post was signed before and stays (Decision 45/2016/QĐ-TTg, Art. 7(4)).
 */
export function receivedBy(actor: Actor, dossier: Dossier, at: Date): object {
  dossier.change({
    receivedBy: actor.id,
    receiverEmployer: actor.kind === 'staff' ? actor.employer : null,
    receivedAt: at,
    filedAt: dossier.state.filedAt ?? at,
  });
  return { ...reportPlaceOf(dossier.state), dueOn: dossier.state.clock.current?.dueOn };
}

/** Papers at fault are papers of this dossier's checklist. */
export async function refuseUnknownLines(
  sql: TransactionSql,
  dossierId: string,
  lines: readonly { no: number }[],
): Promise<void> {
  refuseUnaskedLines(lines, await new DossierRepository(sql).components(dossierId));
}
