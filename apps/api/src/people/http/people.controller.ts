import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { askingReason } from '../../access/asking-reason';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import { ReadDossier } from '../../dossier-intake/use-cases/open-with-reason';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { refusedField } from '../../platform/problem/problem-error';
import { findKnownPerson } from '../queries/known-person.query';
import { findPerson } from '../queries/person.query';
import { PersonLookupRequest, PersonParameter, PersonQuery } from './people.requests';
import { PersonLookupResponse, PersonResponse } from './people.responses';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly sql: PoolSql,
    private readonly readDossier: ReadDossier,
  ) {}

  @Get(':id')
  @Operation({
    id: 'getPerson',
    summary: 'The applicant of a dossier: names, contacts and papers over all dossiers I may see',
    description:
      'Their dossiers themselves are listed by `listDossiers` with `applicantOf`. People are told apart by personal id or tax number only.',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: PersonResponse,
    problems: ['notFound'],
  })
  async read(
    @Param() { id }: PersonParameter,
    @Query() { reason }: PersonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    await this.readDossier.recordListing(reason, actor, act);
    return findPerson(this.sql, id, actor, reason).catch(askingReason(actor, reason));
  }

  @Post('lookups')
  @Operation({
    id: 'lookUpPerson',
    summary: 'What my own unit wrote down about this person the last time; changes nothing',
    access: ['dossier.draft'],
    answers: PersonLookupResponse,
  })
  async lookUp(
    @Body() body: PersonLookupRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const { personalId, taxNumber } = body;
    if ((personalId === undefined) === (taxNumber === undefined))
      throw refusedField(['personalId'], personalId === undefined ? 'required' : 'notAllowedHere');
    return JsonDocument.of({ known: (await findKnownPerson(this.sql, body, actor)) ?? null });
  }
}
