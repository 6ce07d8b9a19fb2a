import type { Unit } from '../../app/units';

export interface UnitNode {
  unit: Unit;
  /** 1 for a unit without a parent. */
  level: number;
  hasChildren: boolean;
}

/** The units in reading order, children right below their parent and indented by their level. */
export function unitNodes(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    // The parent may have ended before the child: then the child stands on top.
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const nodesOf = (parent: string | null, level: number): UnitNode[] =>
    (below.get(parent) ?? []).flatMap((unit) => [
      { unit, level, hasChildren: below.has(unit.id) },
      ...nodesOf(unit.id, level + 1),
    ]);
  return nodesOf(null, 1);
}

/** What is left when the children of folded units are hidden. */
export function visibleNodes(nodes: readonly UnitNode[], folded: ReadonlySet<string>): UnitNode[] {
  let hiddenBelow = Infinity;
  return nodes.filter(({ unit, level }) => {
    if (level > hiddenBelow) return false;
    hiddenBelow = folded.has(unit.id) ? level : Infinity;
    return true;
  });
}
