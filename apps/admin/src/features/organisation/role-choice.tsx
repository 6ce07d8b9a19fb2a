import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { ProblemAlert } from '../../ui/problem-alert';
import { rolesQuery } from './get-roles';
import type { StaffDetail } from './get-staff';
import { useRoleName } from './use-role-name';

export interface ChosenRole {
  unitId: string | null;
  roleCode: string | null;
}

interface RoleChoiceProps {
  employer: StaffDetail['employer'];
  chosen: ChosenRole;
  onChange: (chosen: ChosenRole) => void;
  faults: Readonly<Record<string, string>>;
  /** Where the server finds the two in what is sent, such as `assignment.`. */
  path?: string;
  autoFocus?: boolean;
}

/** A unit and a role there; only roles made for the person's employer are offered. */
export function RoleChoice(props: RoleChoiceProps) {
  const { employer, chosen, onChange, faults, path = '', autoFocus } = props;
  const { t } = useTranslation();
  const { role } = useRoleName();
  const units = useNamedUnits();
  const roles = useQuery(rolesQuery);
  const fitting = roles.data?.items.filter(
    (each) => each.employer === null || each.employer === employer,
  );
  return (
    <>
      <ProblemAlert error={roles.error} onRetry={() => void roles.refetch()} />
      <Select
        id={`${path}unitId`}
        data-autofocus={autoFocus || undefined}
        openOnFocus={false}
        label={t('organisation.staff.unit')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        value={chosen.unitId}
        onChange={(unitId) => onChange({ ...chosen, unitId })}
        error={faults[`${path}unitId`]}
      />
      <Select
        id={`${path}roleCode`}
        label={t('organisation.staff.role')}
        description={t(`organisation.staff.rolesFor.${employer}`)}
        data={fitting?.map(({ code }) => ({ value: code, label: role(code) })) ?? []}
        searchable
        openOnFocus={false}
        value={chosen.roleCode}
        onChange={(roleCode) => onChange({ ...chosen, roleCode })}
        error={faults[`${path}roleCode`]}
      />
    </>
  );
}
