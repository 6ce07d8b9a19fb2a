import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { useListState } from '../../ui/use-list-state';
import { EmployStaffDialog } from './employ-staff-dialog';
import { staffListQuery, type StaffRow } from './get-staff';
import classes from './staff.module.css';
import { StaffPanel } from './staff-panel';
import { usePeriodWords } from './use-period-words';
import { useRoleName } from './use-role-name';

/** The people of one's units, and beside the list the one that was opened. */
export function StaffScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const list = useListState();
  const units = useNamedUnits();
  const mayWrite = useMay()('staff.write');
  const query = useQuery(staffListQuery(search));
  const columns = useColumns(search.person !== undefined);
  return (
    <>
      <PageHeader
        title={t('organisation.staff.title')}
        isUpdating={query.isFetching && Boolean(query.data)}
        hasError={query.isError}
        acts={
          mayWrite && (
            <MainAct
              label={t('organisation.staff.employ.act')}
              onRun={() => list.keep({ do: 'employ', person: undefined })}
            />
          )
        }
      />
      <FilterBar
        filters={[
          { key: 'q', kind: 'text', label: t('organisation.staff.search'), width: 280 },
          {
            key: 'unitId',
            kind: 'select',
            label: t('organisation.staff.unit'),
            width: 320,
            options: units.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        values={search}
        onChange={list.change}
      />
      <div className={classes.frame} data-panel={search.person ? true : undefined}>
        <DataTable<StaffRow>
          caption={t('organisation.staff.title')}
          columns={columns}
          rows={query.data?.items}
          rowKey={({ id }) => id}
          currentKey={search.person}
          onOpen={({ id }) => list.keep({ person: id, do: undefined, assignment: undefined })}
          empty={{ sentence: t('organisation.staff.empty') }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
        />
        {search.person && (
          <StaffPanel
            key={search.person}
            id={search.person}
            onClose={() => list.keep({ person: undefined, do: undefined, assignment: undefined })}
          />
        )}
      </div>
      {mayWrite && search.do === 'employ' && (
        <EmployStaffDialog
          onClose={() => list.keep({ do: undefined })}
          onEmployed={(person) => list.keep({ do: undefined, person })}
        />
      )}
    </>
  );
}

function useColumns(isNarrow: boolean): Column<StaffRow>[] {
  const { t } = useTranslation();
  const { role } = useRoleName();
  const period = usePeriodWords();
  const name: Column<StaffRow> = {
    key: 'name',
    label: t('organisation.staff.name'),
    kind: 'name',
    render: ({ fullName, username }) => (
      <>
        <Text fw={600}>{fullName}</Text>
        <Text size="xs" c="dimmed">
          {username}
        </Text>
      </>
    ),
  };
  const employer: Column<StaffRow> = {
    key: 'employer',
    label: t('organisation.staff.employer'),
    kind: 'date',
    render: (row) => t(`common.employer.${row.employer}`),
  };
  const assignments: Column<StaffRow> = {
    key: 'assignments',
    label: t('organisation.staff.assignments'),
    render: (row) =>
      row.assignments.map(({ id, roleCode, unitName, ...dates }) => (
        <div key={id}>
          {role(roleCode)} · {unitName}
          {!isNarrow && <Text component="span" size="xs" c="dimmed">{` · ${period(dates)}`}</Text>}
        </div>
      )),
  };
  const employed: Column<StaffRow> = {
    key: 'employed',
    label: t('organisation.staff.employed'),
    kind: 'date',
    render: (row) => period(row),
  };
  return isNarrow ? [name, assignments] : [name, employer, assignments, employed];
}
