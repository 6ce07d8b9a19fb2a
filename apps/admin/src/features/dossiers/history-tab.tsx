import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { JournalTimeline, type JournalEntry } from '../../ui/journal-timeline';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { DossierSheet } from './dossier-sheet';
import { journalQuery, type JournalFact } from './get-dossier';

export function HistoryTab({ dossier, reason }: DossierSheet) {
  const { t } = useTranslation();
  const journal = useQuery(journalQuery(dossier.id, reason));
  const sentenceOf = useFactSentence();
  if (journal.error)
    return <ProblemAlert error={journal.error} onRetry={() => void journal.refetch()} />;
  if (!journal.data) return <Skeleton height={240} />;
  const entries = journal.data.items.toReversed().map((fact): JournalEntry => ({
    id: fact.id,
    at: fact.at,
    deviceAt: fact.deviceAt,
    sentence: sentenceOf(fact),
    actorName: fact.actor.name,
    employer: fact.actor.employer,
    unitName: fact.unitName,
    position: fact.position,
  }));
  return (
    <Section title={t('dossiers.tab.history')}>
      <JournalTimeline entries={entries} />
    </Section>
  );
}

/** Prints and files are told apart by their numbers; hops of the paper stand in their own tab. */
const isNumbered = (type: string): boolean =>
  ['dossier.formPrinted', 'dossier.documentAdded', 'dossier.documentRemoved'].includes(type);

/** What a row of the journal says, with the date, the number or the reason that belongs to it. */
function useFactSentence() {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ type, data }: JournalFact): string => {
    const { dueOn, deadline, reason, shelf, form, no } = data as Record<string, unknown>;
    const event = t(`dossiers.event.${type.replace('.', '_')}`, { defaultValue: type });
    const details = [
      typeof dueOn === 'string' && t('dossiers.eventDue', { date: date(dueOn) }),
      typeof deadline === 'string' && t('dossiers.eventDeadline', { date: date(deadline) }),
      typeof shelf === 'string' && t('dossiers.shelf', { shelf }),
      typeof form === 'string' && t(`dossier.form.${form}`, { defaultValue: form }),
      isNumbered(type) && typeof no === 'number' && t('dossiers.eventNo', { no }),
      typeof reason === 'string' && reason,
    ];
    return [event, ...details.filter(Boolean)].join(' · ');
  };
}
