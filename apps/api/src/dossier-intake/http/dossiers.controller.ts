import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dossierActionNames, permissionsOf } from '@motcua/dossier-domain';
import { type Clock, localDate } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierIdParameter,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { listDossiers } from '../queries/dossier-list.query';
import { listMoment } from '../queries/list-moment';
import { ActOnDossier } from '../use-cases/act-on-dossier';
import { OpenDossier } from '../use-cases/open-dossier';
import { ReadDossier } from '../use-cases/open-with-reason';
import { ActOnDossierRequest } from './act-on-dossier.requests';
import { DossierListQuery } from './dossier-list.requests';
import { DossierListResponse } from './dossier-list.response';
import { DossierResponse } from './dossier.response';
import { OpenDossierRequest } from './open-dossier.requests';

/** Whoever may take at least one step; which step is the workflow's answer. */
const actingPermissions = [...permissionsOf(dossierActionNames)].sort();

@ApiTags('dossiers')
@Controller('dossiers')
export class DossiersController {
  constructor(
    private readonly openDossier: OpenDossier,
    private readonly actOnDossier: ActOnDossier,
    private readonly readDossier: ReadDossier,
    private readonly calendars: WorkingCalendars,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Operation({
    id: 'openDossier',
    summary: 'Receive a dossier, or register it with a supplement request or a proposed refusal',
    description:
      'The first official act issues the dossier code. Mandatory papers block reception.',
    access: ['dossier.receive'],
    answers: DossierResponse,
    status: 201,
    idempotent: true,
    problems: [
      'papersMissing',
      'gateRefused',
      'numberingRefused',
      'calendarMissing',
      'duplicateUndecided',
      'conflict',
      'actionNotAllowed',
    ],
  })
  open(
    @Body() body: OpenDossierRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.openDossier.run({ ...body, firstAct: body.firstAct ?? 'receive' }, actor, act);
  }

  @Get()
  @Operation({
    id: 'listDossiers',
    summary: 'The dossiers I may see, newest first',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DossierListResponse,
  })
  async list(
    @Query() query: DossierListQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    await this.readDossier.recordListing(query.reason, actor, act);
    const { limit = usualPageSize, after, registeredFrom, registeredTo, ...filter } = query;
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    const page = await listDossiers(
      this.sql,
      {
        ...filter,
        registeredFrom: registeredFrom === undefined ? undefined : localDate(registeredFrom),
        registeredTo: registeredTo === undefined ? undefined : localDate(registeredTo),
      },
      actor,
      listMoment(this.clock.now(), calendar),
      { limit, after: instantCursor(after) },
    );
    return new JsonDocument(page);
  }

  @Get(':id')
  @Operation({
    id: 'getDossier',
    summary: 'One dossier by id or code, with what I may do with it now',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DossierResponse,
    problems: ['notFound'],
  })
  read(
    @Param() { id }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.readDossier.run(id, reason, actor, act);
  }

  @Post(':id/actions')
  @Operation({
    id: 'actOnDossier',
    summary: 'One step of the workflow',
    description: 'Which actions are possible now stands in availableActions of the dossier.',
    access: actingPermissions,
    answers: DossierResponse,
    idempotent: true,
    conditional: true,
    problems: [
      'notFound',
      'actionNotAllowed',
      'papersMissing',
      'samePersonRefused',
      'calendarMissing',
      'conflict',
    ],
  })
  act(
    @Param() { id }: DossierIdParameter,
    @Body() body: ActOnDossierRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.actOnDossier.run(id, version, body, actor, act);
  }
}
