import type { Actor } from '../../access/actor';
import { Custody } from '../../custody/custody';
import { isHeldPaper } from '../../custody/paper-holder';
import type { UnitOfDay } from '../../organisation/queries/unit.query';
import type { TransactionScope } from '../../platform/database/transaction';
import type { ComponentRow } from '../data/dossier.repository';
import type { IntakeCommand } from './intake-command';

interface Received {
  readonly command: IntakeCommand;
  readonly unit: UnitOfDay;
  readonly facts: { readonly components: readonly ComponentRow[] };
}

/**
 * From reception on somebody answers for the paper. What was collected at a home brings its chain
 * along; where no sheet was handed in there is nothing to hold, whatever the channel.
 */
export async function beginCustody(
  scope: TransactionScope,
  { command, unit, facts }: Received,
  dossierId: string,
  actor: Actor,
): Promise<void> {
  const custody = new Custody(scope);
  const { id, shortName: name } = unit;
  const subject = { type: 'dossier', id: dossierId } as const;
  const desk = { kind: 'unit', id, name, unitId: id } as const;
  const { consignmentId, firstAct } = command;
  if (consignmentId !== undefined) {
    const collected = { type: 'consignment', id: consignmentId } as const;
    const handing = { givenBy: actor.id, confirmedBy: actor.id, evidence: firstAct, consignmentId };
    await custody.carryOn(collected, subject, desk, handing);
  } else if (facts.components.some(isHeldPaper)) {
    await custody.begin(subject, desk, actor.id, firstAct);
  }
}
