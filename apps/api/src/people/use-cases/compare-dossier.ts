import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import {
  type PossibleDuplicate,
  possibleDuplicates,
} from '../../dossier-intake/queries/possible-duplicates.query';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import { CLOCK } from '../../platform/config/clock';
import type { Act } from '../../platform/http/act';
import { comparedFacts } from '../queries/compared-facts.query';

@Injectable()
export class CompareDossier {
  constructor(
    private readonly reachDossier: ReachDossier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What could be the same matter as this dossier, with the files it holds by now. */
  run(
    key: string,
    reason: string | undefined,
    actor: Actor,
    act: Act,
  ): Promise<PossibleDuplicate[]> {
    return this.reachDossier.run(
      { key, part: 'possibleDuplicates', reason, actor, act },
      async (sql, { id }) =>
        possibleDuplicates(sql, await comparedFacts(sql, id), actor, this.clock.now()),
    );
  }
}
