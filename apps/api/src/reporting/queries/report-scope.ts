import type { Actor } from '../../access/actor';
import { countableDossierUnits } from '../../access/visible-dossiers';
import type { Parameters } from '../../platform/database/sql';

export interface ReportFilter {
  /** The unit that received. */
  readonly unitId?: string;
  readonly procedureCode?: string;
  readonly channel?: 'counter' | 'post' | 'online';
  readonly employer?: 'state' | 'post' | 'none';
}

/** What an actor may count. */
export interface ReportScope {
  readonly units: readonly string[] | 'all';
  /** Where the actor supervises; units of the Post among them open the Post's side. */
  readonly supervisedUnits: readonly string[];
}

export function reportScopeOf(actor: Actor): ReportScope {
  return {
    units: countableDossierUnits(actor),
    supervisedUnits: actor.grants
      .filter(
        ({ sight, permissions }) =>
          sight === 'unitTree' &&
          permissions.has('report.read') &&
          !permissions.has('dossier.read'),
      )
      .map((grant) => grant.unitId),
  };
}

/** Whether figures of this very unit may be asked for; supervisors of the Post see all by name. */
export function mayAskFor(
  unitId: string,
  { units, supervisedUnits }: ReportScope,
  unitName: string | null,
): boolean {
  if (units !== 'all' && units.includes(unitId)) return true;
  return (units === 'all' || supervisedUnits.length > 0) && unitName !== null;
}

/** The columns by which one source of figures tells dossiers apart. */
export interface CountedColumns {
  readonly unit: string;
  readonly procedure: string;
  readonly channel: string;
  readonly employer: string;
}

/**
 * The Post receives at counters of the State, so its supervisors count by employer: every dossier
 * that staff of the Post received, in whatever unit, as numbers only.
 */
export function countableRows(
  { units, supervisedUnits }: ReportScope,
  columns: CountedColumns,
  parameters: Parameters,
): string {
  if (units === 'all') return 'true';
  const own = `${columns.unit} = any(${parameters.add(units)}::uuid[])`;
  if (supervisedUnits.length === 0) return own;
  return `(${own} or (${columns.employer} = 'post' and exists (select from unit u
    where u.id = any(${parameters.add(supervisedUnits)}::uuid[])
      and u.kind in ('postRoot', 'postOffice'))))`;
}

export function filteredRows(
  filter: ReportFilter,
  columns: CountedColumns,
  parameters: Parameters,
): string {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${column} = ${parameters.add(value)}`);
  };
  equal(columns.unit, filter.unitId);
  equal(columns.procedure, filter.procedureCode);
  equal(columns.channel, filter.channel);
  equal(columns.employer, filter.employer);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}
