/**
 * A member of the unit in a column as it was on a day (SQL of a date): names change from a day on,
 * also from one to come. Before its first day a unit is called what it will be. Two index look-ups
 * at most.
 */
export const unitMemberOn = (column: string, member: string, day: string): string => `coalesce(
  (select period.${member} from unit_period period where period.unit_id = ${column}
    and period.valid_from <= ${day} order by period.valid_from desc limit 1),
  (select period.${member} from unit_period period where period.unit_id = ${column}
    and not exists (select from unit_period known where known.unit_id = ${column}
      and known.valid_from <= ${day}) order by period.valid_from limit 1))`;

export const unitNameOn = (column: string, day: string): string =>
  unitMemberOn(column, 'name', day);
