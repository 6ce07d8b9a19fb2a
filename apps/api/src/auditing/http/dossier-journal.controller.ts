import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { readDossierHistory } from '../queries/dossier-history.query';
import { TimelineQuery } from './journal.requests';
import { TimelineResponse } from './journal.responses';

@ApiTags('dossiers')
@Controller('dossiers')
export class DossierJournalController {
  constructor(private readonly reachDossier: ReachDossier) {}

  @Get(':id/journal')
  @Operation({
    id: 'getDossierJournal',
    summary: 'The life of one dossier in order, its end first; `next` leads further back',
    description:
      'Among its own acts stand those of the consignments that carried it, and of the incidents on ' +
      'the way those you may read.',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: TimelineResponse,
    problems: ['notFound'],
  })
  timeline(
    @Param() { id: key }: DossierKeyParameter,
    @Query() { reason, after }: TimelineQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reachDossier.run(
      { key, part: 'journal', reason, actor, act },
      async (sql, { id }) =>
        new JsonDocument(await readDossierHistory(sql, id, actor, after && Number(after[0]))),
    );
  }
}
