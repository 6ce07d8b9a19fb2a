import { type Completeness, groupsWithout } from '@motcua/dossier-domain';
import type { ComponentRow } from '../data/dossier.repository';

/** What is missed, by name; a group is one name with all its papers. */
export function namesOfMissing({
  missing,
  missingGroups,
}: Pick<Completeness, 'missing' | 'missingGroups'>): string[] {
  return [
    ...missing.map(({ shortName }) => shortName),
    ...missingGroups.map(({ papers }) => papers.map(({ shortName }) => shortName).join(' hoặc ')),
  ];
}

/** What the stored papers of a dossier lack, by name. */
export function namesMissingOf(rows: readonly ComponentRow[]): string[] {
  const nameOf = (row: ComponentRow): string => row.shortName ?? row.name;
  return [
    ...rows
      .filter(({ mandatory, state }) => mandatory && !['present', 'notApplicable'].includes(state))
      .map(nameOf),
    ...groupsWithout(rows, ({ state }) => state === 'present').map(({ papers }) =>
      papers.map(nameOf).join(' hoặc '),
    ),
  ];
}
