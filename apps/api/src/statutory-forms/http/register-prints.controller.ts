import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { pdfAnswer } from '../../platform/http/pdf-answer';
import { PrintRegister } from '../use-cases/print-register';
import { RegisterPrintParameters, RegisterPrintRequest } from './registers.requests';
import { RegisterPrintResponse } from './registers.responses';

@ApiTags('registers')
@Controller('register-prints')
export class RegisterPrintsController {
  constructor(private readonly printRegister: PrintRegister) {}

  @Post()
  @Operation({
    id: 'printRegister',
    summary: 'Order a print of a register: new pages, the whole book or some lines',
    description:
      'The print is counted here; its file is read from `/register-prints/{id}/pdf`. The same lines ' +
      'ordered again by the same person within five minutes are the same print.',
    access: ['register.print'],
    answers: RegisterPrintResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  order(
    @Body() body: RegisterPrintRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.printRegister.order(body, actor, act);
  }

  @Get(':id/pdf')
  @Operation({
    id: 'getRegisterPrint',
    summary: 'The pages of a print as PDF, drawn while they are read',
    description: 'A page that an earlier print held whole says that it is a copy.',
    access: ['register.print'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async pdf(
    @Param() { id }: RegisterPrintParameters,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, content } = await this.printRegister.pdf(id, actor);
    return pdfAnswer(content, name);
  }
}
