import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import type { Act } from '../../platform/http/act';
import { Operation } from '../../platform/http/operation';
import { PrintForm } from '../use-cases/print-form';
import { FormParameter, FormQuery } from './forms.requests';

@ApiTags('dossiers')
@Controller('dossiers')
export class FormsController {
  constructor(private readonly printForm: PrintForm) {}

  @Get(':id/forms/:form')
  @Operation({
    id: 'printForm',
    summary: 'A form as PDF; each print is counted and later ones say so',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: 'application/pdf',
    problems: ['notFound'],
  })
  async print(
    @Param() { id: key, form }: FormParameter,
    @Query() { layout = 'a5', reason }: FormQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const printed = await this.printForm.run({ key, form, layout, reason }, actor, act);
    // Our own drawing, and a sandboxed page would be refused by the browser's PDF viewer.
    void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'self'");
    return new StreamableFile(printed.content, {
      type: 'application/pdf',
      length: printed.content.length,
      disposition: `inline; filename="${printed.fileName}"`,
    });
  }
}
