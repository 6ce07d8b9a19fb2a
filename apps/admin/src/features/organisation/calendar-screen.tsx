import { Alert, Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { monthOf, officeDay, yearOf } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { officeClock } from '../../ui/office-clock';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AppointmentCheck } from './appointment-check';
import { CalendarChange } from './calendar-change';
import { CalendarDayList } from './calendar-day-list';
import { CalendarMonths } from './calendar-months';
import classes from './calendar.module.css';
import { calendarQuery, type CalendarYear } from './get-calendar';
import { OfficeHours } from './office-hours';

/** A year of working and free days, the hours, and a box that reckons an appointment with them. */
export function CalendarScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const { change } = useListState();
  const thisYear = yearOf(officeDay(officeClock.now()));
  const year = Number(search.year) || thisYear;
  const query = useQuery(calendarQuery(year, search.unitId));
  const calendar = query.data;
  return (
    <>
      <PageHeader
        title={t('organisation.calendar.title', { year })}
        subtitle={calendar && <Version calendar={calendar} />}
        isUpdating={query.isFetching && Boolean(calendar)}
        hasError={query.isError}
      />
      <YearBar
        year={year}
        unitId={search.unitId}
        onYear={(next) => change({ year: next === thisYear ? undefined : next })}
        onUnit={(unitId) => change({ unitId })}
      />
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {calendar && <NextYearMissing coveredTo={calendar.coveredYears.to} />}
      <div className={classes.frame}>
        <div>
          {!calendar && !query.error && <Skeleton height={480} />}
          {calendar && <YearView calendar={calendar} />}
        </div>
        <div>
          <Section title={t('organisation.calendar.check')}>
            <AppointmentCheck unitId={search.unitId} />
          </Section>
          {calendar && (
            <>
              <CalendarChange coveredTo={calendar.coveredYears.to} />
              <Section title={t('organisation.hours')}>
                <OfficeHours sessions={calendar.sessions} />
              </Section>
              <Section title={t('organisation.calendar.days')}>
                <CalendarDayList days={calendar.days} />
              </Section>
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** From October on dossiers are promised for the next year. */
const warnsFromMonth = 10;

function NextYearMissing({ coveredTo }: { coveredTo: number }) {
  const { t } = useTranslation();
  const today = officeDay(officeClock.now());
  const next = yearOf(today) + 1;
  if (coveredTo >= next || monthOf(today) < warnsFromMonth) return null;
  return (
    <Alert color="warn" variant="outline" mb="md">
      {t('organisation.calendar.nextYearMissing', { year: next })}
    </Alert>
  );
}

function Version({ calendar }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const { date, day } = useFormats();
  return t('organisation.calendar.version', {
    version: calendar.version,
    day: date(day(calendar.publishedAt)),
  });
}

interface YearBarProps {
  year: number;
  unitId: string | undefined;
  onYear: (year: number) => void;
  onUnit: (unitId: string | undefined) => void;
}

function YearBar({ year, unitId, onYear, onUnit }: YearBarProps) {
  const { t } = useTranslation();
  const units = useNamedUnits();
  return (
    <Group gap="sm" align="flex-end" mb="md" className="not-printed">
      <Button onClick={() => onYear(year - 1)}>
        {t('organisation.calendar.year', { year: year - 1 })}
      </Button>
      <Button onClick={() => onYear(year + 1)}>
        {t('organisation.calendar.year', { year: year + 1 })}
      </Button>
      <Select
        label={t('organisation.calendar.of')}
        w={340}
        placeholder={t('organisation.calendar.province')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        value={unitId ?? null}
        onChange={(value) => onUnit(value ?? undefined)}
      />
    </Group>
  );
}

function YearView({ calendar }: { calendar: CalendarYear }) {
  const { t } = useTranslation();
  const { year, coveredYears } = calendar;
  if (year < coveredYears.from || year > coveredYears.to)
    return (
      <Alert color="warn" variant="outline">
        {t('organisation.calendar.yearMissing', { year, ...coveredYears })}
      </Alert>
    );
  return (
    <>
      <CalendarMonths year={year} days={calendar.days} sessions={calendar.sessions} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('organisation.calendar.legend')}
      </Text>
    </>
  );
}
