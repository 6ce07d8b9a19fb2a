import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { findUnit } from '../../organisation/queries/unit.query';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { summarySheet } from '../summary-sheet';
import { ReadSummary } from './read-summary';

@Injectable()
export class PrintSummary {
  constructor(
    private readonly readSummary: ReadSummary,
    private readonly renderer: PdfRenderer,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The figures as PDF; the sheet says for whom they were counted, since sight differs. */
  async run(query: Parameters<ReadSummary['run']>[0], actor: Actor): Promise<Buffer> {
    const summary = await this.readSummary.run(query, actor);
    const unit = await findUnit(this.sql, actor.unitId, officeDay(this.clock.now()));
    const printedBy = unit ? `${actor.name}, ${unit.name}` : actor.name;
    return this.renderer.render(summarySheet(summary, printedBy));
  }
}
