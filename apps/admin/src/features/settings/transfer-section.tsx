import { Box, Button, Group, Text } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useNamedUnits, useUnitName } from '../../app/units';
import { DataTable, type Column } from '../../ui/data-table';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { EndTransferDialog } from './end-transfer-dialog';
import { transferScopesQuery, type TransferScope } from './get-transfer-scopes';
import { OpenTransferDialog } from './open-transfer-dialog';

const keyOf = ({ unitId, procedureCode, validFrom }: TransferScope) =>
  `${unitId}/${procedureCode}/${validFrom}`;

/** Which tasks of which procedures the Post does at which unit, by whose decision and since when. */
export function TransferSection() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const list = useListState();
  const mayWrite = useMay()('transferScope.write');
  const query = useQuery(transferScopesQuery(search));
  const close = () => list.keep({ id: undefined, do: undefined });
  const end = (row: TransferScope) => list.keep({ id: keyOf(row), do: 'end' });
  const rows = query.data?.items;
  const isFiltered = Boolean(search.unit) || Boolean(search.on);
  const clear = () => list.change({ unit: undefined, on: undefined });
  const ending = rows?.find((row) => search.do === 'end' && keyOf(row) === search.id);
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="sm">
        <Box>
          <FilterBar filters={useFilters()} values={search} onChange={list.change} />
        </Box>
        {mayWrite && (
          <MainAct label={t('settings.transfer.add')} onRun={() => list.keep({ do: 'add' })} />
        )}
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {t('settings.transfer.means')}
      </Text>
      <DataTable<TransferScope>
        caption={t('settings.section.transfer')}
        columns={useColumns(mayWrite ? end : undefined)}
        rows={rows}
        rowKey={keyOf}
        empty={{
          sentence: t(isFiltered ? 'settings.transfer.noneMatch' : 'settings.transfer.empty'),
          act: isFiltered && <Button onClick={clear}>{t('kit.filters.clear')}</Button>,
        }}
        error={query.error}
        onRetry={() => void query.refetch()}
        onNext={list.nextPage(query.data?.next)}
        onPrevious={list.previousPage}
      />
      {mayWrite && search.do === 'add' && <OpenTransferDialog onClose={close} />}
      {mayWrite && ending && <EndTransferDialog scope={ending} onClose={close} />}
    </>
  );
}

function useFilters(): Filter[] {
  const { t } = useTranslation();
  const units = useNamedUnits();
  return [
    {
      key: 'unit',
      kind: 'select',
      label: t('settings.transfer.unit'),
      width: 320,
      options: units.map(({ id, name }) => ({ value: id, label: name })),
    },
    { key: 'on', kind: 'date', label: t('settings.transfer.on') },
  ];
}

function useColumns(onEnd: ((row: TransferScope) => void) | undefined): Column<TransferScope>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  const unitName = useUnitName();
  const today = officeDay(officeClock.now());
  const columns: Column<TransferScope>[] = [
    {
      key: 'procedure',
      label: t('settings.deadline.procedure'),
      kind: 'name',
      width: '28%',
      render: ({ procedureCode, procedureName }) => (
        <>
          <Text>{procedureName ?? procedureCode}</Text>
          <Text size="xs" c="dimmed" fw={400} className="code">
            {procedureCode}
          </Text>
        </>
      ),
    },
    {
      key: 'unit',
      label: t('settings.transfer.unit'),
      kind: 'text',
      render: ({ unitId }) => unitName(unitId),
    },
    {
      key: 'tasks',
      label: t('settings.transfer.tasks'),
      kind: 'text',
      render: ({ tasks }) => tasks.map((task) => t(`settings.transfer.task.${task}`)).join(', '),
    },
    {
      key: 'decision',
      label: t('settings.transfer.decision'),
      kind: 'text',
      render: ({ decisionNo }) => decisionNo,
    },
    {
      key: 'when',
      label: t('settings.when'),
      kind: 'status',
      render: ({ validFrom, validTo }) => (
        <>
          <Text>{t('settings.since', { date: date(validFrom) })}</Text>
          {validTo && (
            <Text c={validTo < today ? 'dimmed' : 'var(--warn)'}>
              {t(validTo < today ? 'settings.transfer.ended' : 'settings.transfer.ends', {
                date: date(validTo),
              })}
            </Text>
          )}
        </>
      ),
    },
  ];
  if (!onEnd) return columns;
  return [
    ...columns,
    {
      key: 'act',
      label: t('settings.transfer.column'),
      kind: 'status',
      render: (row) =>
        (row.validTo === null || row.validTo > today) && (
          <Button
            variant="outline"
            color="danger"
            size="compact-md"
            aria-label={t('settings.transfer.endOf', {
              name: row.procedureName ?? row.procedureCode,
            })}
            onClick={() => onEnd(row)}
          >
            {t('settings.transfer.end')}
          </Button>
        ),
    },
  ];
}
