import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { refusedField } from '../../platform/problem/problem-error';
import { heldDossiers, workLoads } from '../queries/work-load.query';
import { WorkerParameter, WorkLoadQuery } from './claim.requests';
import { HeldDossiersResponse, WorkLoadsResponse } from './claim.responses';

@ApiTags('work')
@Controller('work-loads')
export class WorkLoadsController {
  constructor(
    private readonly sql: PoolSql,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listWorkLoads',
    summary: 'Who processes dossiers of my units, and how much each holds',
    access: ['dossier.process', 'dossier.assign'],
    answers: WorkLoadsResponse,
  })
  async list(
    @Query() { unitId }: WorkLoadQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const now = this.clock.now();
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const { dueSoonBefore } = listMoment(now, calendar);
    const units = unitsOf(actor, unitId);
    return new JsonDocument(await workLoads(this.sql, units, officeDay(now), dueSoonBefore));
  }

  @Get(':staffId')
  @Operation({
    id: 'getWorkLoad',
    summary: 'What a colleague has open at my units: codes and dates, nothing of the applicant',
    access: ['dossier.process', 'dossier.assign'],
    answers: HeldDossiersResponse,
  })
  async read(
    @Param() { staffId }: WorkerParameter,
    @Query() { unitId }: WorkLoadQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return new JsonDocument(await heldDossiers(this.sql, staffId, unitsOf(actor, unitId)));
  }
}

function unitsOf(actor: Actor, unitId: string | undefined): readonly string[] {
  const own = [
    ...new Set([...actor.unitsFor('dossier.process'), ...actor.unitsFor('dossier.assign')]),
  ];
  if (unitId === undefined) return own;
  if (!own.includes(unitId)) throw refusedField(['unitId'], 'unknownReference');
  return [unitId];
}
