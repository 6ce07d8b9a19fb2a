import { unitNameOn } from '../../access/unit-of-day';
import { officeDayOf } from '../../platform/database/office-day';

/** A unit by the name it had when the dossier `d` was written down. */
export const unitName = (column: string): string => `(select json_build_object('id', u.id,
  'agencyCode', u.agency_code, 'name', ${unitNameOn('u.id', officeDayOf('d.registered_at'))})
  from unit u where u.id = ${column})`;
