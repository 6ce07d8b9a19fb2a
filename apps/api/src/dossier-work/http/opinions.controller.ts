import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { openOpinions, opinionsOf } from '../queries/opinion.query';
import { answerers, AskOpinion, askers } from '../use-cases/ask-opinion';
import {
  AnswerOpinionRequest,
  AskOpinionRequest,
  OpinionListQuery,
  OpinionParameter,
} from './opinion.requests';
import { OpenOpinionsResponse, OpinionResponse, OpinionsResponse } from './opinion.responses';

@ApiTags('work')
@Controller()
export class OpinionsController {
  constructor(
    private readonly reach: ReachDossier,
    private readonly askOpinion: AskOpinion,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('opinion-requests')
  @Operation({
    id: 'listOpenOpinions',
    summary: 'Open requests for an opinion that my units answer or wait for, what is due first',
    access: answerers,
    answers: OpenOpinionsResponse,
  })
  async listOpen(
    @Query() { side = 'asked', limit = usualPageSize, after }: OpinionListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const units = [...new Set(answerers.flatMap((permission) => actor.unitsFor(permission)))];
    const today = officeDay(this.clock.now());
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await openOpinions(this.sql, side, units, today, page));
  }

  @Get('dossiers/:id/opinions')
  @Operation({
    id: 'listOpinions',
    summary: 'What other units were asked about a dossier, newest first',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: OpinionsResponse,
    problems: ['notFound'],
  })
  list(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    const today = officeDay(this.clock.now());
    return this.reach.run(
      { key, part: 'opinions', reason, actor, act },
      async (sql, { id }) => new JsonDocument(await opinionsOf(sql, id, today)),
    );
  }

  @Post('dossiers/:id/opinions')
  @Operation({
    id: 'askOpinion',
    summary: 'Ask another unit for its opinion until a day',
    description: 'While the request is open, the asked unit may read the papers it was given.',
    access: askers,
    answers: OpinionResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed', 'conflict'],
  })
  ask(
    @Param() { id }: DossierKeyParameter,
    @Body() body: AskOpinionRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.askOpinion.ask(id, body, actor, act);
  }

  @Post('dossiers/:id/opinions/:no/answers')
  @Operation({
    id: 'answerOpinion',
    summary: 'The asked unit answers; with it its sight of the papers ends',
    access: answerers,
    answers: OpinionResponse,
    idempotent: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  answer(
    @Param() { id, no }: OpinionParameter,
    @Body() { answer }: AnswerOpinionRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.askOpinion.answer(id, no, answer, actor, act);
  }

  @Delete('dossiers/:id/opinions/:no')
  @Operation({
    id: 'withdrawOpinion',
    summary: 'Withdraw a request that has not been answered',
    access: askers,
    answers: OpinionResponse,
    problems: ['notFound', 'actionNotAllowed'],
  })
  withdraw(
    @Param() { id, no }: OpinionParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.askOpinion.withdraw(id, no, actor, act);
  }
}
