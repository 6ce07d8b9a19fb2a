import { Button, Group, SegmentedControl, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { JournalTimeline, type JournalEntry } from '../../ui/journal-timeline';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import type { DossierSheet } from './dossier-sheet';
import { eventKinds, historyLines, isEventKind, kindOfEvent } from './event-kinds';
import { journalQuery, type JournalFact } from './get-dossier';
import { useCarriageSentence } from './use-carriage-sentence';

const allEvents = 'all';

/** What happened to the dossier, all of it or one kind; the address keeps which. */
export function HistoryTab({ dossier, reason }: DossierSheet) {
  const { t } = useTranslation();
  const journal = useInfiniteQuery(journalQuery(dossier.id, reason));
  const sentenceOf = useFactSentence();
  const { day } = useFormats();
  const list = useListState();
  const { events }: { events?: string } = useSearch({ strict: false });
  if (journal.error && !journal.data)
    return <ProblemAlert error={journal.error} onRetry={() => void journal.refetch()} />;
  if (!journal.data) return <Skeleton height={240} />;
  const facts = journal.data.pages.toReversed().flatMap(({ items }) => items);
  const shown = isEventKind(events)
    ? facts.filter(({ type }) => kindOfEvent(type) === events)
    : facts;
  const entryOf = (fact: JournalFact, sentence: ReactNode): JournalEntry => ({
    id: fact.id,
    at: fact.at,
    deviceAt: fact.deviceAt,
    sentence,
    actorName: fact.actor.name,
    employer: fact.actor.employer,
    unitName: fact.unitName,
    position: fact.position,
  });
  const entries =
    events === 'seen'
      ? shown.toReversed().map((fact) => entryOf(fact, sentenceOf(fact)))
      : historyLines(shown, day).map((line) => {
          if ('fact' in line) return entryOf(line.fact, sentenceOf(line.fact));
          const [first] = line.readings as [JournalFact];
          if (line.readings.length === 1) return entryOf(first, sentenceOf(first));
          return entryOf(first, <Readings facts={line.readings} sentenceOf={sentenceOf} />);
        });
  return (
    <Section
      title={t('dossiers.tab.history')}
      acts={
        <SegmentedControl
          size="xs"
          aria-label={t('dossiers.eventsShown')}
          value={isEventKind(events) ? events : allEvents}
          data={[allEvents, ...eventKinds].map((value) => ({
            value,
            label: t(`dossiers.eventKind.${value}`),
          }))}
          onChange={(next) => list.keep({ events: next === allEvents ? undefined : next })}
        />
      }
    >
      {entries.length === 0 ? (
        <EmptyLine sentence={t('dossiers.noSuchEvents')} />
      ) : (
        <JournalTimeline entries={entries} />
      )}
      <ProblemAlert error={journal.error} onRetry={() => void journal.fetchNextPage()} />
      {journal.hasNextPage && (
        <Group mt="sm">
          <Button loading={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>
            {t('dossiers.earlierEvents')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

interface ReadingsProps {
  facts: readonly JournalFact[];
  sentenceOf: (fact: JournalFact) => string;
}

/** Who looked, folded: the acts stay in sight. */
function Readings({ facts, sentenceOf }: ReadingsProps) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <details style={{ display: 'inline-block', verticalAlign: 'top' }}>
      <summary>{t('dossiers.readings', { count: facts.length })}</summary>
      {facts.map((fact) => (
        <div key={fact.id}>
          {time(fact.at)} {fact.actor.name} · {sentenceOf(fact)}
        </div>
      ))}
    </details>
  );
}

/** Prints and files are told apart by their numbers; hops of the paper stand in their own tab. */
const isNumbered = (type: string): boolean =>
  ['dossier.formPrinted', 'dossier.documentAdded', 'dossier.documentRemoved'].includes(type);

const isOutsideNumber = (type: string): boolean => type.startsWith('dossier.outsideNumber');

/** What a row of the journal says, with the date, the number or the reason that belongs to it. */
function useFactSentence() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const carriageSentence = useCarriageSentence();
  return (fact: JournalFact): string => {
    const { type, data } = fact;
    if (fact.subjectType !== 'dossier') return carriageSentence(fact);
    const { dueOn, deadline, reason, shelf, form, no, evidence, sealNo, number, system } =
      data as Record<string, unknown>;
    const event = t([`dossiers.event.${type.replace('.', '_')}`, `journal.type.${type}`]);
    const details = [
      typeof dueOn === 'string' && t('dossiers.eventDue', { date: date(dueOn) }),
      typeof deadline === 'string' && t('dossiers.eventDeadline', { date: date(deadline) }),
      typeof evidence === 'string' && t(`dossiers.evidence.${evidence}`, { defaultValue: '' }),
      typeof sealNo === 'string' && t('kit.custody.seal', { seal: sealNo }),
      typeof shelf === 'string' && t('dossiers.shelf', { shelf }),
      typeof form === 'string' && t(`dossier.form.${form}`, { defaultValue: form }),
      isNumbered(type) && typeof no === 'number' && t('dossiers.eventNo', { no }),
      isOutsideNumber(type) && t('work.outsideNumber.by', { number, system }),
      typeof reason === 'string' && reason,
    ];
    return [event, ...details.filter(Boolean)].join(' · ');
  };
}
