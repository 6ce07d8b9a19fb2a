import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor, RepeatableAct } from '../../access/http/command';
import { readTimeline } from '../../dossier-intake/queries/dossier-timeline.query';
import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
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
        new JsonDocument(await readTimeline(sql, id, after && Number(after[0]))),
    );
  }
}
