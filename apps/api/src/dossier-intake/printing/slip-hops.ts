import type { PrintedFacts } from '../queries/form-facts.query';
import type { ControlSlipHop } from '../../statutory-forms/control-slip.form';

const unknown = '…………………';

/** From unit to unit as the paper went; before it moved, the hand-over that was decided. */
export function hopsOf({
  hops,
  transferred,
  unit,
  competentUnitName,
}: PrintedFacts): ControlSlipHop[] {
  const moves: ControlSlipHop[] = [];
  hops.forEach((hop, index) => {
    const before = hops[index - 1];
    if (!before || before.unitName === hop.unitName) return;
    moves.push({
      fromUnit: before.unitName,
      toUnit: hop.unitName,
      at: new Date(hop.at),
      giverName: hop.giverName ?? unknown,
      receiverName: hop.receiverName ?? unknown,
    });
  });
  if (moves.length > 0 || !transferred) return moves;
  return [
    {
      fromUnit: unit.name,
      toUnit: competentUnitName,
      at: new Date(transferred.at),
      giverName: transferred.actorName,
      receiverName: unknown,
    },
  ];
}
