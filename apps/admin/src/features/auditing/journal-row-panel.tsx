import { Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { journalRowQuery, type JournalFilters, type SealedRow } from './get-journal';
import classes from './journal.module.css';
import { useJournalWords } from './use-journal-words';

interface JournalRowPanelProps {
  id: string;
  onClose: () => void;
  /** Shows the rows that share something with this one. */
  onFilter: (patch: JournalFilters) => void;
}

/** One row in words, then as it was written, then what proves it. */
export function JournalRowPanel({ id, onClose, onFilter }: JournalRowPanelProps) {
  const { t } = useTranslation();
  const query = useQuery(journalRowQuery(id));
  useKeys([{ code: 'Escape', label: t('journal.closePanel'), run: onClose }]);
  if (query.error)
    return (
      <ProblemAlert
        error={query.error}
        onRetry={() => void query.refetch()}
        acts={<Button onClick={onClose}>{t('common.close')}</Button>}
      />
    );
  if (!query.data) return <Skeleton height={320} />;
  const row = query.data;
  return (
    <div className={classes.panel}>
      <Happened row={row} onClose={onClose} onFilter={onFilter} />
      <Facts row={row} />
      <Proof row={row} />
    </div>
  );
}

interface HappenedProps {
  row: SealedRow;
  onClose: () => void;
  onFilter: (patch: JournalFilters) => void;
}

function Happened({ row, onClose, onFilter }: HappenedProps) {
  const { t } = useTranslation();
  const { longDateTime, number } = useFormats();
  const words = useJournalWords();
  const { actor, subjectType, subjectId, unitName, at, deviceAt, position } = row;
  const employer = actor.employer && t(`common.employer.${actor.employer}`);
  const who = [actor.name, employer, row.actorUnitName];
  const subject = [words.subject(subjectType), row.subjectName];
  return (
    <Section
      title={words.type(row.type)}
      acts={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <SummaryList
        labelWidth={150}
        items={[
          { label: t('journal.at'), value: longDateTime(at) },
          { label: t('journal.deviceAt'), value: deviceAt && longDateTime(deviceAt) },
          { label: t('journal.actor'), value: who.filter(Boolean).join(' · ') },
          { label: t('journal.unit'), value: unitName },
          { label: t('journal.subjectLabel'), value: subject.filter(Boolean).join(' · ') },
          {
            label: t('journal.sequence'),
            value: t('journal.sequenceOf', { number: number(row.sequence) }),
          },
          { label: t('journal.row'), value: position === null ? undefined : number(position) },
        ]}
      />
      <Group gap="md" mt="sm">
        {subjectType === 'dossier' && (
          <ScreenLink address={{ to: '/dossiers/$id', params: { id: subjectId } }}>
            {t('journal.openDossier')}
          </ScreenLink>
        )}
        <Anchor
          component="button"
          type="button"
          onClick={() => onFilter({ subjectType, subjectId })}
        >
          {t('journal.sameSubject')}
        </Anchor>
        <Anchor component="button" type="button" onClick={() => onFilter({ actorId: actor.id })}>
          {t('journal.sameActor')}
        </Anchor>
      </Group>
    </Section>
  );
}

function Facts({ row }: { row: SealedRow }) {
  const { t } = useTranslation();
  const words = useJournalWords();
  const facts = Object.entries(row.data);
  return (
    <Section title={t('journal.facts')}>
      {facts.length === 0 && <Text>{t('journal.noFacts')}</Text>}
      <SummaryList
        labelWidth={190}
        items={facts.map(([key, value]) => ({
          label: words.fact(key, row),
          value: <span className={classes.value}>{words.value(key, value, row)}</span>,
        }))}
      />
      {facts.length > 0 && (
        <details className={classes.raw}>
          <summary>{t('journal.raw')}</summary>
          <pre tabIndex={0}>{JSON.stringify(row.data, null, 2)}</pre>
        </details>
      )}
    </Section>
  );
}

function Proof({ row: { leaf, sealNo } }: { row: SealedRow }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Section title={t('journal.proof')}>
      {sealNo === null ? (
        <Text>{t('journal.notSealed')}</Text>
      ) : (
        <Text>{t('journal.sealed', { seal: number(sealNo) })}</Text>
      )}
      {leaf && (
        <Text size="xs" c="dimmed" className={classes.value}>
          {t('journal.leaf', { leaf })}
        </Text>
      )}
    </Section>
  );
}
