import { unitNameOn } from '../../access/unit-of-day';

/**
 * A person in a column, as answers name them; null where the column is. Json, which a jsonb around it
 * takes as well: the page of a dossier, which is read most, is json throughout.
 */
export const namedStaff = (column: string): string => `(select json_build_object('id', named.id,
  'fullName', named.full_name, 'employer', named.employer)
  from staff named where named.id = ${column})`;

/** A unit in a column as it was called on a day (SQL of a date). */
export const namedUnitOn = (column: string, day: string): string => `jsonb_build_object(
  'id', ${column}, 'agencyCode', (select named.agency_code from unit named
    where named.id = ${column}), 'name', ${unitNameOn(column, day)})`;
