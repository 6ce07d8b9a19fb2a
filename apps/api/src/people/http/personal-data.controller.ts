import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { DossierIdParameter } from '../../dossier-reach/http/dossier-key.requests';
import type { Act } from '../../platform/http/act';
import { Operation } from '../../platform/http/operation';
import type { PersonalNumbers } from '../queries/personal-numbers.query';
import { ViewPersonalData } from '../use-cases/view-personal-data';
import { PersonalDataViewRequest } from './people.requests';
import { PersonalDataViewResponse } from './people.responses';

@ApiTags('people')
@Controller('dossiers/:id/personal-data-views')
export class PersonalDataController {
  constructor(private readonly viewPersonalData: ViewPersonalData) {}

  @Post()
  @Operation({
    id: 'viewPersonalData',
    summary: 'The personal ids and phones of a dossier in full; the reason is recorded',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: PersonalDataViewResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound'],
  })
  view(
    @Param() { id }: DossierIdParameter,
    @Body() { reason }: PersonalDataViewRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<PersonalNumbers> {
    return this.viewPersonalData.run(id, reason, actor, act);
  }
}
