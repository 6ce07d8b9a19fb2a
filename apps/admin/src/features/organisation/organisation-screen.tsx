import { Button, Group, Skeleton, Text } from '@mantine/core';
import { isLocalDate, officeDay } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { unitsQuery } from '../../app/units';
import { EmptyLine } from '../../ui/empty-line';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { ChangeMarks } from './change-marks';
import classes from './organisation.module.css';
import { UnitPanel } from './unit-panel';
import { UnitTreeList } from './unit-tree-list';

/** The organisation as it was, is or will be on one day. */
export function OrganisationScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const { change } = useListState();
  const on = isLocalDate(search.on) ? search.on : undefined;
  const query = useQuery(unitsQuery(on));
  const ownUnit = useMe().unit.id;
  const units = query.data;
  const wanted = search.unit ?? ownUnit;
  const current = units?.find(({ id }) => id === wanted) ?? (search.unit ? undefined : units?.[0]);
  const unitId = search.unit ?? current?.id;
  return (
    <>
      <PageHeader title={t('organisation.title')} hasError={query.isError} />
      <DateBar on={on} onChange={(day) => change({ on: day })} />
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      <div className={classes.frame}>
        {!units && !query.error && <Skeleton height={320} />}
        {units?.length === 0 && <EmptyLine sentence={t('organisation.noUnits')} />}
        {units && units.length > 0 && (
          <UnitTreeList
            units={units}
            currentId={unitId}
            onOpen={({ id }) => change({ unit: id, do: undefined })}
          />
        )}
        {unitId && (
          <UnitPanel
            id={unitId}
            on={on}
            onGo={(unit, day) => change({ unit, on: day ?? on, do: undefined })}
          />
        )}
      </div>
    </>
  );
}

interface DateBarProps {
  on: ReturnType<typeof officeDay> | undefined;
  onChange: (on: string | undefined) => void;
}

function DateBar({ on, onChange }: DateBarProps) {
  const { t } = useTranslation();
  const { longDate } = useFormats();
  const today = officeDay(officeClock.now());
  const isToday = !on || on === today;
  const choose = (day: string | undefined) => onChange(day === today ? undefined : day);
  return (
    <>
      <Group gap="md" align="flex-end" mb="md" className="not-printed">
        <LocalDateInput
          label={t('organisation.seenOn')}
          w={200}
          value={on ?? today}
          onChange={choose}
        />
        <Button disabled={isToday} onClick={() => onChange(undefined)}>
          {t('organisation.today')}
        </Button>
        <Text c="dimmed" mb={6}>
          {t(isToday ? 'organisation.asToday' : 'organisation.asOn', {
            day: longDate(on ?? today),
          })}
        </Text>
      </Group>
      <ChangeMarks on={on ?? today} onChange={choose} />
    </>
  );
}
