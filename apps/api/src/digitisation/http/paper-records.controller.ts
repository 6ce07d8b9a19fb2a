import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { DocumentParameter } from '../../documents/http/documents.requests';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { paperRecords, recognisedText } from '../queries/paper-record.query';
import { ReadTextAgain } from '../use-cases/read-text-again';
import { RecordPaper } from '../use-cases/record-paper';
import { PaperReadingQuery, PaperRecordRequest } from './digitisation.requests';
import {
  PaperRecordListResponse,
  RecognisedTextResponse,
  RecordedPaperResponse,
} from './paper-record.responses';

@ApiTags('digitisation')
@Controller('dossiers')
export class PaperRecordsController {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly recordPaper: RecordPaper,
    private readonly readTextAgain: ReadTextAgain,
  ) {}

  @Get(':id/paper-records')
  @Operation({
    id: 'listPaperRecords',
    summary: 'What is known of the scanned papers of a dossier, and who compared them',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: PaperRecordListResponse,
    problems: ['notFound'],
  })
  records(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason }: PaperReadingQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run({ key, part: 'paperRecords', reason, actor, act }, (sql, { id }) =>
      paperRecords(sql, id),
    );
  }

  @Put(':id/documents/:no/record')
  @Operation({
    id: 'recordPaper',
    summary: 'Say what stands on a paper that has its file, or put it right',
    description:
      'Replaces everything that was known of it; what is left out is unknown from now on. If-Match ' +
      'is the version of the dossier.',
    access: ['dossier.digitise'],
    answers: RecordedPaperResponse,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  record(
    @Param() { id: key, no }: DocumentParameter,
    @Body() facts: PaperRecordRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.recordPaper.run({ key, no, version, facts }, actor, act);
  }

  @Get(':id/documents/:no/text')
  @Operation({
    id: 'getRecognisedText',
    summary: 'The letters a machine read off a scan; to search, not to rely on',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: RecognisedTextResponse,
    problems: ['notFound'],
  })
  text(
    @Param() { id: key, no }: DocumentParameter,
    @Query() { reason }: PaperReadingQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run(
      { key, part: `documents/${no}/text`, reason, actor, act },
      (sql, { id }) => recognisedText(sql, id, no),
    );
  }

  @Post(':id/documents/:no/text/readings')
  @Operation({
    id: 'readTextAgain',
    summary: 'Put a document whose letters could not be read back into the queue',
    access: ['dossier.digitise'],
    answers: RecognisedTextResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound'],
  })
  readAgain(
    @Param() { id: key, no }: DocumentParameter,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.readTextAgain.run(key, no, actor, act);
  }
}
