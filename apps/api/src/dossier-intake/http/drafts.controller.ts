import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { findDraft, listDrafts } from '../queries/draft.query';
import { SaveDraft } from '../use-cases/save-draft';
import {
  DraftIdParameter,
  DraftListQuery,
  OpenDraftRequest,
  SaveDraftRequest,
} from './draft.requests';
import { DraftListResponse, DraftResponse } from './draft.responses';

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly saveDraft: SaveDraft,
    private readonly sql: PoolSql,
  ) {}

  @Post()
  @Operation({
    id: 'openDraft',
    summary: 'Begin an intake that is saved while it is typed',
    access: ['dossier.draft'],
    answers: DraftResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict', 'payloadTooLarge'],
  })
  open(
    @Body() body: OpenDraftRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.saveDraft.open(body, actor, act);
  }

  @Get()
  @Operation({
    id: 'listDrafts',
    summary: 'Open drafts, mine or those left at my desk, the last typed first',
    access: ['dossier.draft'],
    answers: DraftListResponse,
  })
  async list(
    @Query() { scope = 'own', limit = usualPageSize, after }: DraftListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { scope, limit, after: instantCursor(after) };
    return new JsonDocument(await listDrafts(this.sql, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getDraft',
    summary: 'A draft of mine, or one handed to my desk',
    access: ['dossier.draft'],
    answers: DraftResponse,
    problems: ['notFound'],
  })
  read(@Param() { id }: DraftIdParameter, @CurrentActor() actor: Actor): Promise<JsonDocument> {
    return findDraft(this.sql, id, actor);
  }

  @Put(':id')
  @Operation({
    id: 'saveDraft',
    summary: 'Replace the whole content of a draft',
    access: ['dossier.draft'],
    answers: DraftResponse,
    conditional: true,
    problems: ['notFound', 'conflict', 'malformedRequest', 'payloadTooLarge'],
  })
  save(
    @Param() { id }: DraftIdParameter,
    @Body() body: SaveDraftRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.saveDraft.replace(id, version, body, actor, act);
  }

  @Delete(':id')
  @Operation({
    id: 'discardDraft',
    summary: 'Put a draft aside for good',
    access: ['dossier.draft'],
    status: 204,
    conditional: true,
    problems: ['notFound', 'conflict'],
  })
  discard(
    @Param() { id }: DraftIdParameter,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<void> {
    return this.saveDraft.discard(id, version, actor, act);
  }
}
