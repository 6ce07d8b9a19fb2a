import { useQuery } from '@tanstack/react-query';
import { unitsQuery, type Unit } from '../../app/units';

/** The post offices of today that take and carry consignments. */
export function usePostOffices(): readonly Unit[] {
  const { data = [] } = useQuery(unitsQuery());
  return data.filter(({ kind }) => kind === 'postOffice');
}
