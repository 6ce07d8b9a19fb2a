import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listSavedViews } from '../queries/saved-view.query';
import { SaveView } from '../use-cases/save-view';
import { SaveViewRequest, ViewParameter } from './saved-view.requests';
import { SavedViewListResponse, SavedViewResponse } from './saved-view.responses';

const readers = ['dossier.read', 'dossier.readWithReason'];

@ApiTags('people')
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly sql: PoolSql,
    private readonly saveView: SaveView,
  ) {}

  @Get()
  @Operation({
    id: 'listSavedViews',
    summary: 'My saved views of dossiers, and those shared with my unit',
    access: readers,
    answers: SavedViewListResponse,
  })
  list(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    return listSavedViews(this.sql, actor);
  }

  @Post()
  @Operation({
    id: 'saveView',
    summary: 'Keep filters and columns under a name',
    access: readers,
    answers: SavedViewResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict'],
  })
  create(
    @Body() body: SaveViewRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.saveView.create(body, actor, act);
  }

  @Put(':id')
  @Operation({
    id: 'changeView',
    summary: 'Change a view: its name, filters, columns and sharing',
    access: readers,
    answers: SavedViewResponse,
    conditional: true,
    problems: ['notFound'],
  })
  replace(
    @Param() { id }: ViewParameter,
    @Body() body: SaveViewRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.saveView.replace(id, version, body, actor, act);
  }

  @Delete(':id')
  @Operation({
    id: 'removeView',
    summary: 'Remove a view',
    access: readers,
    status: 204,
    conditional: true,
    problems: ['notFound'],
  })
  remove(
    @Param() { id }: ViewParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.saveView.remove(id, version, actor, act);
  }
}
