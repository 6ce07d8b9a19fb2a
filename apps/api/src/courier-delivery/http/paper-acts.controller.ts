import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch } from '../../access/http/command';
import { CustodyDossierParameter } from '../../custody/http/custody.requests';
import { DossierCustodyResponse } from '../../custody/http/custody.responses';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { ActOnPaper } from '../use-cases/act-on-paper';
import { ActOnPaperRequest } from './paper-act.requests';

@ApiTags('dossiers')
@Controller('dossiers')
export class PaperActsController {
  constructor(private readonly actOnPaper: ActOnPaper) {}

  @Post(':id/paper-actions')
  @Operation({
    id: 'actOnPaper',
    summary:
      'Give the paper to another unit of the dossier, confirm or refuse it, or report it lost',
    access: ['dossier.transfer'],
    answers: DossierCustodyResponse,
    idempotent: true,
    conditional: true,
    problems: [
      'notFound',
      'forbidden',
      'actionNotAllowed',
      'samePersonRefused',
      'staleVersion',
      'calendarMissing',
    ],
  })
  act(
    @Param() { id }: CustodyDossierParameter,
    @Body() body: ActOnPaperRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.actOnPaper.run(id, version, body, actor, act);
  }
}
