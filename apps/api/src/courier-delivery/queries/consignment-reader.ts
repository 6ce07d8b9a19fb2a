import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Cursor } from '../../platform/http/cursor';
import type { JsonDocument } from '../../platform/http/json-document';
import { ConsignmentDetail } from './consignment-detail';
import { type ConsignmentFilter, listConsignments } from './consignment-list.query';

@Injectable()
export class ConsignmentReader {
  constructor(
    private readonly sql: PoolSql,
    private readonly detail: ConsignmentDetail,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page with the working days that are left for each, by the calendar of the reader's unit. */
  async page(
    filter: ConsignmentFilter,
    actor: Actor,
    page: { limit: number; after?: Cursor | undefined },
  ): Promise<string> {
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const days = { today: officeDay(this.clock.now()), calendar };
    return listConsignments(this.sql, filter, actor, page, days);
  }

  one(key: string, actor: Actor): Promise<JsonDocument> {
    return this.detail.read(this.sql, key, actor);
  }
}
