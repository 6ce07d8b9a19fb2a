/** The name of a member of staff by an id column; null where nobody of ours acted. */
export const personName = (column: string): string =>
  `(select person.full_name from staff person where person.id = ${column})`;

export const unitName = (column: string): string =>
  `(select period.short_name from unit_period period where period.unit_id = ${column}
     order by period.valid_from desc limit 1)`;
