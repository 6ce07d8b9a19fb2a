import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, RepeatableAct } from '../../access/http/command';
import {
  AccessReasonQuery,
  DossierKeyParameter,
} from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { notesOf } from '../queries/note.query';
import { noteWriters, WriteNote } from '../use-cases/write-note';
import { WriteNoteRequest } from './note.requests';
import { NoteResponse, NotesResponse } from './note.responses';

@ApiTags('work')
@Controller('dossiers')
export class NotesController {
  constructor(
    private readonly reach: ReachDossier,
    private readonly writeNote: WriteNote,
  ) {}

  @Get(':id/notes')
  @Operation({
    id: 'listNotes',
    summary: 'Notes of colleagues on a dossier, newest first',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: NotesResponse,
    problems: ['notFound'],
  })
  list(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: AccessReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reach.run(
      { key, part: 'notes', reason, actor, act },
      async (sql, { id }) => new JsonDocument(await notesOf(sql, id)),
    );
  }

  @Post(':id/notes')
  @Operation({
    id: 'writeNote',
    summary: 'A note for colleagues on a dossier',
    access: noteWriters,
    answers: NoteResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound'],
  })
  write(
    @Param() { id }: DossierKeyParameter,
    @Body() { text }: WriteNoteRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.writeNote.run(id, text, actor, act);
  }
}
