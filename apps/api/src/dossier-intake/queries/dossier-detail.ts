import { Inject, Injectable } from '@nestjs/common';
import { nationalState } from '@motcua/dossier-domain';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { inWorkingUnit } from '../../access/personal-data';
import { type SightOptions, visibleDossiers } from '../../access/visible-dossiers';
import { keyCondition } from '../../dossier-reach/queries/dossier-key';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { Parameters, type Sql } from '../../platform/database/sql';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound } from '../../platform/problem/problem-error';
import { readClock } from '../data/dossier-clock';
import { actionsFor, agencyPermissionsOf } from './dossier-acts';
import { type DetailRow, dossierDetail } from './dossier-detail.query';
import { timeAgainst, timeWithoutAppointment } from './dossier-time';

@Injectable()
export class DossierDetail {
  constructor(
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One dossier by id or code, with what the actor may do with it now; 404 when not visible. */
  async read(sql: Sql, key: string, actor: Actor, sight: SightOptions = {}): Promise<JsonDocument> {
    return this.shown(sql, await this.find(sql, key, actor, sight), actor);
  }

  /** What was found, with its time and with what the actor may do now. */
  async shown(sql: Sql, row: DetailRow, actor: Actor): Promise<JsonDocument> {
    const { document, papers, facts } = row;
    return JsonDocument.of(
      document,
      papers,
      { nationalState: nationalState[document.status] },
      await this.timeOf(sql, row),
      actionsFor(document, facts, actor),
      { agencyPermissions: agencyPermissionsOf(facts, actor) },
    );
  }

  async find(sql: Sql, key: string, actor: Actor, sight: SightOptions = {}): Promise<DetailRow> {
    const parameters = new Parameters();
    const condition = keyCondition(key, parameters);
    if (!condition) throw notFound('the dossier');
    const day = parameters.add(officeDay(this.clock.now()));
    const visible = visibleDossiers(actor, parameters, 'd', sight);
    const [row] = await sql.query<DetailRow & Record<string, unknown>>(
      dossierDetail(`${condition} and ${visible}`, {
        settingsDay: day,
        own: inWorkingUnit(actor, parameters),
        isPostal: actor.isPostalStaff,
      }),
      parameters.values,
    );
    if (!row) throw notFound('the dossier');
    return row;
  }

  private async timeOf(sql: Sql, row: DetailRow): Promise<object> {
    const { current } = readClock(row.document.clock);
    if (!current) return timeWithoutAppointment(row);
    const calendar = await this.calendars.forUnit(sql, row.facts.places.competent);
    return timeAgainst(current, row, this.clock.now(), calendar);
  }
}
