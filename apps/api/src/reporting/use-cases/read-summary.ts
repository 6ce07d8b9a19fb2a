import { Inject, Injectable } from '@nestjs/common';
import { countFigure, type Figure, type Period, ratioFigure } from '@motcua/reporting-domain';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { notFound } from '../../platform/problem/problem-error';
import { findFilterNames } from '../queries/filter-names.query';
import { mayAskFor, reportScopeOf } from '../queries/report-scope';
import { countSummary, type Grouping } from '../queries/summary-counts.query';
import { countOwnActs } from '../queries/today-counts.query';
import { refuseTooManyDays, reportQuestion, type ReportQuery } from '../report-question';
import { type Summary, summaryOf } from '../summary';

export interface OwnDay {
  readonly period: Period;
  readonly received: Figure;
  /** The share of them that lacked no paper. */
  readonly rightFirstTime: Figure;
  readonly returned: Figure;
}

@Injectable()
export class ReadSummary {
  constructor(
    private readonly sql: PoolSql,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All figures of a period for whoever may count them: the same numbers whoever asks. */
  async run(query: ReportQuery & { groupBy?: Grouping }, actor: Actor): Promise<Summary> {
    const question = reportQuestion(query, this.clock.now());
    const { period, filter, asOf } = question;
    const groupBy = query.groupBy ?? 'none';
    refuseTooManyDays(period, groupBy);
    const scope = reportScopeOf(actor);
    const names = await findFilterNames(this.sql, filter);
    if (filter.unitId !== undefined && !mayAskFor(filter.unitId, scope, names.unitName))
      throw notFound('the unit');
    const moment = listMoment(asOf, await this.calendars.ofProvince(this.sql));
    const groups = await countSummary(this.sql, { period, filter, groupBy }, scope, moment);
    const opensDossiers = actor.may('dossier.read') || actor.may('dossier.readWithReason');
    return summaryOf({ question, groupBy, names, groups, opensDossiers });
  }

  /** What the actor has done today; counted from the journal, so without any delay. */
  async ownDay(actor: Actor): Promise<OwnDay> {
    const day = officeDay(this.clock.now());
    const period = { from: day, to: day };
    const { received, receivedComplete, returned } = await countOwnActs(this.sql, actor.id, day);
    return {
      period,
      received: countFigure(received, period),
      rightFirstTime: ratioFigure(receivedComplete, received, period),
      returned: countFigure(returned, period),
    };
  }
}
