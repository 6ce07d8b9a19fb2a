import type { Stage, StageName } from '@motcua/dossier-domain';
import type { ControlSlipHop, HopOutcome } from '../../statutory-forms/control-slip.form';
import { letterMoment } from '../../statutory-forms/form-parts';
import type { FormHop, PrintedFacts } from '../queries/form-facts.query';

const unknown = '……………';

interface Move extends Pick<ControlSlipHop, 'fromUnit' | 'toUnit' | 'at'> {
  readonly giverUnitId: string | null;
  readonly giverName: string;
  readonly receiverName: string;
}

/** From unit to unit as the paper went; before it moved, the hand-over that was decided. */
export function hopsOf(facts: PrintedFacts, stages: readonly Stage[] = []): ControlSlipHop[] {
  const moves = movesOf(facts);
  return moves.map(({ giverUnitId, ...move }, index) => {
    const earlier = moves.slice(0, index).findLast((each) => each.giverUnitId === giverUnitId);
    const worst = worstOf(
      stages.filter(
        ({ stage, from }) =>
          giverUnitId !== null &&
          unitsOf(stage, facts).includes(giverUnitId) &&
          from <= move.at &&
          (!earlier || from > earlier.at),
      ),
    );
    return { ...move, ...worst };
  });
}

function movesOf({ hops, transferred, unit, competentUnit, unitIds }: PrintedFacts): Move[] {
  const moves = hops.flatMap((hop, index): Move[] => {
    const before = hops[index - 1];
    if (!before || isSamePlace(before, hop)) return [];
    return [
      {
        fromUnit: before.unitName,
        toUnit: hop.unitName,
        at: new Date(hop.at),
        giverUnitId: before.unitId,
        giverName: hop.giverName ?? unknown,
        receiverName: hop.receiverName ?? unknown,
      },
    ];
  });
  if (moves.length > 0 || !transferred) return moves;
  return [
    {
      fromUnit: unit.name,
      toUnit: competentUnit.name,
      at: new Date(transferred.at),
      giverUnitId: unitIds.received,
      giverName: transferred.actorName,
      receiverName: unknown,
    },
  ];
}

/** A unit that was renamed between two hands is one place all the same. */
const isSamePlace = (a: FormHop, b: FormHop): boolean =>
  a.unitId === null ? a.unitName === b.unitName : a.unitId === b.unitId;

const deskStages: readonly StageName[] = ['intake', 'transfer'];
const agencyStages: readonly StageName[] = ['processing', 'signature'];

/** Whose time a stage is; what the applicant or the Post takes is judged of no unit. */
function unitsOf(stage: StageName, { unitIds }: PrintedFacts): readonly string[] {
  if (deskStages.includes(stage)) return [unitIds.received];
  return agencyStages.includes(stage) ? [unitIds.competent] : [];
}

const outcomes: readonly HopOutcome[] = ['late', 'onTime', 'early'];

/** One late stage makes the hand-over late; its deadline stands beside it. */
function worstOf(stages: readonly Stage[]): Pick<ControlSlipHop, 'outcome' | 'note'> {
  for (const outcome of outcomes) {
    const found = stages.findLast(({ timeliness }) => timeliness === outcome);
    if (found?.dueAt) return { outcome, note: `Hạn: ${letterMoment(found.dueAt)}` };
  }
  return {};
}
