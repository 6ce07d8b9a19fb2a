import { Select } from '@mantine/core';
import { addDays, isLocalDate, localDate, officeDay, type LocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';

type Period = { from?: string; to?: string };

interface PeriodBarProps {
  /** Of the address; empty for the month so far. */
  chosen: Period;
  /** The one the figures on the screen belong to. */
  shown: Period | undefined;
  onChange: (period: Period) => void;
}

const firstOf = (day: LocalDate, part: 'month' | 'year') =>
  localDate(part === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`);

const periods = {
  today: (today: LocalDate): Period => ({ from: today, to: today }),
  thisMonth: (): Period => ({}),
  lastMonth: (today: LocalDate): Period => {
    const to = addDays(firstOf(today, 'month'), -1);
    return { from: firstOf(to, 'month'), to };
  },
  thisYear: (today: LocalDate): Period => ({ from: firstOf(today, 'year'), to: today }),
};
type PeriodName = keyof typeof periods;
const periodNames = Object.keys(periods) as PeriodName[];

/** Which days the figures cover: a usual period, or any first and last day. */
export function PeriodBar({ chosen, shown, onChange }: PeriodBarProps) {
  const { t } = useTranslation();
  const today = officeDay(officeClock.now());
  const same = (period: Period) => period.from === chosen.from && period.to === chosen.to;
  const named = periodNames.find((name) => same(periods[name](today))) ?? 'other';
  const from = chosen.from ?? shown?.from;
  const to = chosen.to ?? shown?.to;
  const choose = (name: string | null) => {
    const period = periodNames.find((each) => each === name);
    if (period) onChange({ from: undefined, to: undefined, ...periods[period](today) });
  };
  return (
    <>
      <Select
        label={t('reports.period')}
        w={140}
        allowDeselect={false}
        data={[...periodNames, 'other'].map((name) => ({
          value: name,
          label: t(`reports.periodOf.${name}`),
          disabled: name === 'other',
        }))}
        value={named}
        onChange={choose}
      />
      <LocalDateInput
        label={t('common.from')}
        w={145}
        value={isLocalDate(from) ? from : undefined}
        onChange={(day) => onChange({ from: day, to: chosen.to })}
        max={isLocalDate(to) ? to : undefined}
      />
      <LocalDateInput
        label={t('common.to')}
        w={145}
        value={isLocalDate(to) ? to : undefined}
        onChange={(day) => onChange({ from: chosen.from ?? shown?.from, to: day })}
        min={isLocalDate(from) ? from : undefined}
      />
    </>
  );
}
