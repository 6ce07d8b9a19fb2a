import { Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { receiveForm } from '../../documents/http/receive-upload';
import { sendFile } from '../../documents/http/send-file';
import { FileStore } from '../../platform/files/file-store';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { Takes } from '../../platform/http/takes';
import { answerers } from '../use-cases/ask-opinion';
import { AttachToAnswer } from '../use-cases/attach-to-answer';
import { OpenGivenPaper } from '../use-cases/open-given-paper';
import {
  answerPaperSchema,
  OpinionPaperParameter,
  OpinionPaperQuery,
  OpinionParameter,
} from './opinion.requests';
import { OpinionResponse } from './opinion.responses';

@ApiTags('work')
@Controller('dossiers')
export class OpinionPapersController {
  constructor(
    private readonly attachToAnswer: AttachToAnswer,
    private readonly openGivenPaper: OpenGivenPaper,
    private readonly files: FileStore,
  ) {}

  @Post(':id/opinions/:no/answer-paper')
  @Takes('multipart/form-data')
  @ApiBody({ schema: answerPaperSchema })
  @Operation({
    id: 'attachToAnswer',
    summary: 'File the paper that goes with the answer; a second one takes the place of the first',
    description: 'PDF, JPEG or PNG by content. It becomes an attachment of the dossier.',
    access: answerers,
    answers: OpinionResponse,
    status: 201,
    idempotent: true,
    problems: [
      'notFound',
      'actionNotAllowed',
      'fileRefused',
      'unsupportedMediaType',
      'payloadTooLarge',
    ],
  })
  attach(
    @Param() { id, no }: OpinionParameter,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.attachToAnswer.run(
      { key: id, no },
      (keep) => receiveForm(request, undefined, keep),
      actor,
      act,
    );
  }

  @Get(':id/opinions/:no/papers/:documentNo')
  @Operation({
    id: 'getOpinionPaper',
    summary: 'A paper that was given with a request to my unit, or that goes with its answer',
    access: answerers,
    answers: 'application/octet-stream',
    problems: ['notFound', 'actionNotAllowed'],
  })
  async paper(
    @Param() { id: key, no, documentNo }: OpinionPaperParameter,
    @Query() { inline }: OpinionPaperQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.openGivenPaper.run({ key, no, documentNo }, actor);
    return sendFile(reply, this.files, file, inline === '1');
  }
}
