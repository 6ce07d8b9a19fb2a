import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { changeDaysQuery, type ChangeDay } from './get-change-days';

const shownMarks = 6;
const kinds = ['created', 'ended', 'changed'] as const;

interface ChangeMarksProps {
  /** The day that is looked at; its mark and those around it are shown. */
  on: string;
  onChange: (day: string) => void;
}

/** The days on which the tree becomes another one: from mark to mark nothing is missed. */
export function ChangeMarks({ on, onChange }: ChangeMarksProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const labelId = useId();
  const { data, error, refetch } = useQuery(changeDaysQuery);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Group role="group" aria-labelledby={labelId} gap="xs" mt={-8} mb="md" className="not-printed">
      <Text id={labelId} size="xs" c="dimmed">
        {t('organisation.changeDays')}
      </Text>
      {around(on, data.items).map((mark) => (
        <Button
          key={mark.day}
          size="compact-sm"
          aria-current={mark.day === on ? 'date' : undefined}
          fw={mark.day === on ? 600 : undefined}
          onClick={() => onChange(mark.day)}
        >
          {date(mark.day)}
          {kinds
            .filter((kind) => mark[kind] > 0)
            .map((kind) => ` · ${t(`organisation.changeDay.${kind}`, { count: mark[kind] })}`)}
        </Button>
      ))}
    </Group>
  );
}

/** Oldest first, so many on either side of the day as there is room for. */
function around(on: string, newestFirst: readonly ChangeDay[]): ChangeDay[] {
  const marks = newestFirst.toReversed();
  const before = marks.filter(({ day }) => day <= on).length;
  const last = Math.min(marks.length, Math.max(before + shownMarks / 2, shownMarks));
  return marks.slice(Math.max(0, last - shownMarks), last);
}
