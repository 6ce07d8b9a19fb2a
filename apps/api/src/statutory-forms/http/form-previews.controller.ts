import { Body, Controller, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operation } from '../../platform/http/operation';
import { PreviewTemplate } from '../use-cases/preview-template';
import { PreviewTemplateRequest } from './form-template.requests';

@ApiTags('forms')
@Controller('form-previews')
export class FormPreviewsController {
  constructor(private readonly previewTemplate: PreviewTemplate) {}

  @Post()
  @Operation({
    id: 'previewFormTemplate',
    summary: 'Blocks as they would be printed, filled with sample people',
    description: 'Changes nothing, so it needs no Idempotency-Key.',
    access: ['formTemplate.read'],
    answers: 'application/pdf',
    problems: ['malformedRequest'],
  })
  async preview(
    @Body() body: PreviewTemplateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.previewTemplate.pdf(body);
    void reply.status(200);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length });
  }
}
