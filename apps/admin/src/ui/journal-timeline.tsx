import { Text, Timeline, Title } from '@mantine/core';
import type { LocalDate } from '@motcua/shared-time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from './empty-line';
import { useFormats } from './use-formats';

export interface JournalEntry {
  id: string;
  at: string;
  /** Differs from `at` when the act came from a device that was offline. */
  deviceAt?: string | null;
  /** What happened, as a sentence of the screen's language. */
  sentence: ReactNode;
  actorName: string;
  employer?: 'state' | 'post' | null;
  unitName?: string | null;
  /** Row of the whole journal, once it is sealed. */
  position?: number | null;
}

interface JournalTimelineProps {
  /** Newest first. */
  entries: readonly JournalEntry[];
}

function byDay(
  entries: readonly JournalEntry[],
  dayOf: (instant: string) => LocalDate,
): Map<LocalDate, JournalEntry[]> {
  const days = new Map<LocalDate, JournalEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

/** What happened, grouped by day, with who did it and for whom they work. */
export function JournalTimeline({ entries }: JournalTimelineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (entries.length === 0) return <EmptyLine sentence={t('kit.journal.empty')} />;
  const days = byDay(entries, formats.day);
  return (
    <div>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={formats.longDate(day)}>
          <Title order={3} mt="sm" mb="xs">
            {formats.longDate(day)}
          </Title>
          <Timeline bulletSize={12} lineWidth={1} color="neutral">
            {ofDay.map((entry) => (
              <Timeline.Item key={entry.id}>
                <JournalLine entry={entry} />
              </Timeline.Item>
            ))}
          </Timeline>
        </section>
      ))}
    </div>
  );
}

function JournalLine({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { at, deviceAt, employer } = entry;
  const isLate = deviceAt && formats.dateTime(deviceAt) !== formats.dateTime(at);
  const who = [entry.actorName, employer && t(`common.employer.${employer}`), entry.unitName];
  const notes = [
    who.filter(Boolean).join(' · '),
    isLate && t('kit.journal.deviceTime', { time: formats.dateTime(deviceAt) }),
    entry.position && t('kit.journal.number', { number: formats.number(entry.position) }),
  ];
  return (
    <>
      <Text>
        <time dateTime={at}>{formats.time(at)}</time> {entry.sentence}
      </Text>
      <Text size="xs" c="dimmed">
        {notes.filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
