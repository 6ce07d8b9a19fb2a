import type { components } from '@motcua/shared-api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { LocalDate } from '@motcua/shared-time';
import { api, read } from './api';
import { useMay, useMe } from './session';

export type Unit = components['schemas']['UnitResponse'];

const pageSize = 100;

/** Every unit that exists on a day; today's when no day is given. */
export const unitsQuery = (on?: LocalDate) =>
  queryOptions({
    queryKey: ['units', 'all', on ?? 'today'],
    queryFn: async () => {
      const units: Unit[] = [];
      let after: string | undefined;
      do {
        const query = { limit: pageSize, on, after };
        const page = await read(api.GET('/api/v1/units', { params: { query } }));
        units.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return units;
    },
    staleTime: 60_000,
  });

export interface NamedUnit {
  id: string;
  name: string;
  shortName: string;
}

/** The units of today for choices and columns; who may not read them knows only the own one. */
export function useNamedUnits(): NamedUnit[] {
  const { unit } = useMe();
  const may = useMay();
  const { data } = useQuery({ ...unitsQuery(), enabled: may('organisation.read') });
  return data ?? [{ id: unit.id, name: unit.name, shortName: unit.name }];
}

/** The short name of a unit, also for one that no longer exists: then nothing. */
export function useUnitName(): (id: string | null | undefined) => string | undefined {
  const units = useNamedUnits();
  return (id) => units.find((unit) => unit.id === id)?.shortName;
}
