import { Body, Controller, Get, Header, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { ConsignmentReader } from '../queries/consignment-reader';
import { ActOnConsignment } from '../use-cases/act-on-consignment';
import { PrintPapers } from '../use-cases/print-papers';
import { RegisterConsignment } from '../use-cases/register-consignment';
import { ActOnConsignmentRequest } from './consignment-act.requests';
import {
  ConsignmentKeyParameter,
  ConsignmentListQuery,
  RegisterConsignmentRequest,
} from './consignment.requests';
import { ConsignmentListResponse } from './consignment-list.responses';
import { ConsignmentResponse } from './consignment.responses';

@ApiTags('consignments')
@Controller('consignments')
export class ConsignmentsController {
  constructor(
    private readonly register: RegisterConsignment,
    private readonly actOn: ActOnConsignment,
    private readonly print: PrintPapers,
    private readonly consignments: ConsignmentReader,
  ) {}

  @Post()
  @Operation({
    id: 'registerConsignment',
    summary: 'Ask the Post to fetch a dossier, carry one to its agency, or deliver a result',
    access: ['consignment.register'],
    answers: ConsignmentResponse,
    status: 201,
    idempotent: true,
    problems: ['conflict', 'actionNotAllowed'],
  })
  create(
    @Body() body: RegisterConsignmentRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.register.run(body, actor, act);
  }

  @Get()
  @Operation({
    id: 'listConsignments',
    summary: 'The consignments I may see, newest first',
    access: ['consignment.read'],
    answers: ConsignmentListResponse,
  })
  async list(
    @Query() query: ConsignmentListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const { limit = usualPageSize, after, ...filter } = query;
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await this.consignments.page(filter, actor, page));
  }

  @Get(':id')
  @Operation({
    id: 'getConsignment',
    summary: 'One consignment by id or number, with what I may do with it now',
    access: ['consignment.read'],
    answers: ConsignmentResponse,
    problems: ['notFound'],
  })
  read(
    @Param() { id }: ConsignmentKeyParameter,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return this.consignments.one(id, actor);
  }

  @Get(':id/slip')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="phieu-gui-ho-so.pdf"')
  @Operation({
    id: 'printConsignmentSlip',
    summary: 'The slip that travels with the papers (phiếu gửi hồ sơ)',
    access: ['consignment.read'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  slip(
    @Param() { id }: ConsignmentKeyParameter,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<Buffer> {
    return this.print.slip(id, actor, act);
  }

  @Post(':id/actions')
  @Operation({
    id: 'actOnConsignment',
    summary: 'One step of a consignment',
    description:
      'Which acts are possible now stands in availableActions of the consignment. Where a courier ' +
      'collects at a unit, one of its people signs at the same screen with name and password.',
    access: [
      'consignment.register',
      'consignment.carry',
      'consignment.dispatch',
      'incident.report',
    ],
    answers: ConsignmentResponse,
    idempotent: true,
    conditional: true,
    problems: [
      'notFound',
      'actionNotAllowed',
      'conflict',
      'samePersonRefused',
      'signInRefused',
      'passwordChangeRequired',
      'tooManyAttempts',
      'calendarMissing',
    ],
  })
  act(
    @Param() { id }: ConsignmentKeyParameter,
    @Body() body: ActOnConsignmentRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
    @Req() request: FastifyRequest,
  ): Promise<JsonDocument> {
    return this.actOn.run(id, version, body, actor, { ...act, address: request.ip });
  }
}
