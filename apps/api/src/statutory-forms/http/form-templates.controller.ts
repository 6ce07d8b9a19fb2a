import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { describeForm } from '../describe-form';
import {
  listFormTemplates,
  readTemplateVersion,
  versionsText,
} from '../queries/form-template.query';
import { ActOnTemplate } from '../use-cases/act-on-template';
import { DraftTemplate } from '../use-cases/draft-template';
import {
  ChangeTemplateRequest,
  FormParameters,
  BeginVersionRequest,
  TemplateActRequest,
  TemplateVersionParameters,
} from './form-template.requests';
import { FormListResponse, FormResponse, TemplateVersionResponse } from './form-template.responses';

@ApiTags('forms')
@Controller('form-templates')
export class FormTemplatesController {
  constructor(
    private readonly draftTemplate: DraftTemplate,
    private readonly actOnTemplate: ActOnTemplate,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listFormTemplates',
    summary: 'The seven statutory forms with the version in force, the next one and the open draft',
    access: ['formTemplate.read'],
    answers: FormListResponse,
  })
  list(): Promise<JsonDocument> {
    return listFormTemplates(this.sql, officeDay(this.clock.now()));
  }

  @Get(':form')
  @Operation({
    id: 'getFormTemplate',
    summary: 'What a form may show, and all its versions',
    access: ['formTemplate.read'],
    answers: FormResponse,
  })
  async read(@Param() { form }: FormParameters): Promise<JsonDocument> {
    const versions = JSON.parse(await versionsText(this.sql, form)) as unknown;
    return JsonDocument.of({ ...describeForm(form), versions });
  }

  @Get(':form/versions/:no')
  @Operation({
    id: 'getFormTemplateVersion',
    summary: 'One version of a form with its blocks',
    access: ['formTemplate.read'],
    answers: TemplateVersionResponse,
    problems: ['notFound'],
  })
  version(@Param() { form, no }: TemplateVersionParameters): Promise<JsonDocument> {
    return readTemplateVersion(this.sql, form, no);
  }

  @Post(':form/versions')
  @Operation({
    id: 'draftFormTemplate',
    summary: 'Begin a new version from an existing one',
    access: ['formTemplate.write'],
    answers: TemplateVersionResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'conflict'],
  })
  open(
    @Param() { form }: FormParameters,
    @Body() { from }: BeginVersionRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.draftTemplate.open({ form, no: from }, actor, act);
  }

  @Put(':form/versions/:no')
  @Operation({
    id: 'changeFormTemplate',
    summary: 'Save the blocks of a draft',
    description:
      'A text with an unknown placeholder or an unclosed brace is refused with its block; what the ' +
      'form must show is asked for when the draft is proposed.',
    access: ['formTemplate.write'],
    answers: TemplateVersionResponse,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed'],
  })
  change(
    @Param() key: TemplateVersionParameters,
    @Body() { blocks, validFrom, note }: ChangeTemplateRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    const content = { blocks, validFrom: validFrom ?? null, note };
    return this.draftTemplate.change(key, content, version, actor, act);
  }

  @Post(':form/versions/:no/actions')
  @Operation({
    id: 'actOnFormTemplate',
    summary: 'Propose, publish, send back or discard a version; publishing takes a second person',
    access: ['formTemplate.write'],
    answers: TemplateVersionResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'actionNotAllowed', 'samePersonRefused'],
  })
  act(
    @Param() key: TemplateVersionParameters,
    @Body() { action, reason }: TemplateActRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    const command = { ...key, action, ...(reason === undefined ? {} : { reason }) };
    return this.actOnTemplate.run(command, version, actor, act);
  }
}
