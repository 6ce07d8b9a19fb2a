import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { PoolSql } from '../../platform/database/pool-sql';
import { readClock } from '../data/dossier-clock';
import { factsAsIfActed } from '../printing/unsent-letter';
import { DossierDetail } from '../queries/dossier-detail';
import { letterFactsOf } from '../queries/form-facts.query';
import { letterScene } from '../queries/letter-scene.query';
import { refuseForbidden } from './allowed-action';
import { closingFacts } from './closing-effects';
import { withNewPromise } from './new-promise';
import type { Letter, LetterCommand } from './letter-command';
import { letterDeadline } from './supplement-deadline';
import { refuseUnaskedLines } from './unasked-lines';

@Injectable()
export class DossierLetters {
  constructor(
    private readonly sql: PoolSql,
    private readonly detail: DossierDetail,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** What a letter of the dossier would tell of; refused where the actor may not do its act now. */
  async letterOf(id: string, command: LetterCommand, actor: Actor, at: Date): Promise<Letter> {
    const { sql } = this;
    const found = await this.detail.find(sql, id, actor);
    refuseForbidden(found, command, actor);
    const scene = await letterScene(sql, id, actor.id);
    refuseUnaskedLines(command.lines, scene.papers);
    await closingFacts(sql, id, command);
    const facts = await letterFactsOf(sql, id, officeDay(at));
    const clock = readClock(facts.clock);
    const { newDueAt } = command;
    const { competent: unitId, received: deskId } = found.facts.places;
    const deadline = await letterDeadline(sql, command, deskId, at);
    const round = found.facts.supplementRounds + 1;
    return {
      facts: factsAsIfActed(facts, command, { ...scene, at, round, deadline }),
      clock:
        newDueAt === undefined
          ? clock
          : withNewPromise(clock, newDueAt, at, await this.calendars.forUnit(sql, unitId)),
    };
  }
}
