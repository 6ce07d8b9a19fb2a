import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { seesEverythingWithReason } from '../../access/visible-dossiers';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { notFound, refusedField } from '../../platform/problem/problem-error';
import { usualPageSize } from '../../platform/validation/page-size';
import type { FigureName } from '../figures';
import { listFigureDossiers } from '../queries/figure-dossiers.query';
import { findFilterNames } from '../queries/filter-names.query';
import { mayAskFor, reportScopeOf } from '../queries/report-scope';
import { type ReportQuery, reportQuestion } from '../report-question';

export interface FigureDossiersQuery extends ReportQuery {
  readonly measure: FigureName;
  readonly reason?: string;
  readonly limit?: number;
  readonly after?: string;
}

@Injectable()
export class ListFigureDossiers {
  constructor(
    private readonly sql: PoolSql,
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who looks at names beyond the own work says why, and that is itself journalled. */
  async run(query: FigureDossiersQuery, actor: Actor, act: Act): Promise<JsonDocument> {
    const { measure, reason } = query;
    if (!seesEverythingWithReason(actor)) return this.read(query, actor);
    if (reason === undefined) {
      if (!actor.may('dossier.read')) throw refusedField(['reason'], 'reasonNeeded');
      return this.read(query, actor);
    }
    const document = await this.read(query, actor);
    return this.transaction.run(act, async ({ journal }) => {
      journal.append({
        subjectType: actor.kind,
        subjectId: actor.id,
        type: 'report.openedWithReason',
        unitId: actor.unitId,
        data: { ...reportQuestionData(query), measure, reason },
      });
      return document;
    });
  }

  private async read(query: FigureDossiersQuery, actor: Actor): Promise<JsonDocument> {
    const { measure, reason, limit = usualPageSize, after } = query;
    const { period, filter, asOf } = reportQuestion(query, this.clock.now());
    const page = { limit, after: instantCursor(after) };
    const scope = reportScopeOf(actor);
    if (filter.unitId !== undefined) {
      const { unitName } = await findFilterNames(this.sql, filter);
      if (!mayAskFor(filter.unitId, scope, unitName)) throw notFound('the unit');
    }
    const moment = listMoment(asOf, await this.calendars.ofProvince(this.sql));
    const question = { measure, period, filter, reason };
    return new JsonDocument(
      await listFigureDossiers(this.sql, question, { actor, scope }, moment, page),
    );
  }
}

function reportQuestionData({ from, to, ...query }: FigureDossiersQuery): object {
  const { unitId, procedureCode, channel, employer } = query;
  return { from, to, unitId, procedureCode, channel, employer };
}
