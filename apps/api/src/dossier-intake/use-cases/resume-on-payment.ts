import { Injectable } from '@nestjs/common';
import { type DossierClock, openPause } from '@motcua/dossier-domain';
import { whileKnown } from '@motcua/shared-time';
import { WorkingCalendars } from '../../organisation/working-calendars';
import type { Sql } from '../../platform/database/sql';
import type { TransactionScope } from '../../platform/database/transaction';
import { systemAct } from '../../platform/http/act';
import { DossierRepository } from '../data/dossier.repository';
import { journalOfAction } from './action-journal';
import { reportPlaceOf } from './report-place';

@Injectable()
export class ResumeOnPayment {
  constructor(private readonly calendars: WorkingCalendars) {}

  /**
   * The last notice of a waiting dossier is paid or exempt: it goes on by itself, from the instant of
   * the proof and not of somebody's click. Does nothing while anything else is still to be paid, or
   * where the moved date lies in a year without a calendar: the money counts, a person sends it on.
   */
  async run(scope: TransactionScope, dossierId: string, provenAt: Date): Promise<void> {
    const { sql, at } = scope;
    if (!(await waitsForNothing(sql, dossierId))) return;
    const dossiers = new DossierRepository(sql);
    const dossier = await dossiers.lock(dossierId);
    if (!dossier) throw new Error(`The dossier ${dossierId} went away while it was locked.`);
    const before = dossier.state;
    const calendar = await this.calendars.forUnit(sql, before.competentUnitId);
    const resumedAt = resumptionOf(before.clock, provenAt, at);
    // Nothing is written yet, so the money that was taken stays taken.
    const resumed = whileKnown(() => {
      dossier.perform('confirmPayment', resumedAt, calendar);
      return dossier.state;
    });
    if (!resumed) return;
    await dossiers.save(dossier, before.version);
    scope.journal.append({
      ...journalOfAction({ action: 'confirmPayment' }, before, resumed, {
        ...reportPlaceOf(resumed),
        provenAt: resumedAt.toISOString(),
      }),
      actor: systemAct.journalActor,
    });
  }
}

/** A bank may have booked the money before it was asked for, or by a clock that runs ahead of ours. */
function resumptionOf(clock: DossierClock, provenAt: Date, at: Date): Date {
  const from = openPause(clock)?.from;
  if (provenAt > at) return at;
  return from && provenAt < from ? from : provenAt;
}

async function waitsForNothing(sql: Sql, dossierId: string): Promise<boolean> {
  const rows = await sql.query(
    `select from dossier d where d.id = $1 and d.status = 'awaitingPayment'
       and exists (select from dossier_charge y
         where y.dossier_id = d.id and y.moment = 'notice')
       and not exists (select from dossier_charge y
         where y.dossier_id = d.id and y.moment = 'notice' and y.amount > 0
           and y.receipt_id is null and y.exempt_ground is null)`,
    [dossierId],
  );
  return rows.length > 0;
}
