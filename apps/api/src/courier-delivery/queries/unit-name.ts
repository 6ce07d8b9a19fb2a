/** Id and short name of the unit in a column, as it is called now; SQL null where there is none. */
export const namedUnit = (column: string): string => `(select jsonb_build_object('id', p.unit_id,
  'name', p.short_name) from unit_period p where p.unit_id = ${column}
  order by p.valid_from desc limit 1)`;
