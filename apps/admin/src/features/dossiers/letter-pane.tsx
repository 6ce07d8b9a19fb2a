import { Group, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useObjectAddress } from '../../ui/object-address';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import classes from './letter-pane.module.css';
import { letterQuery, type LetterDraft } from './letter-preview';

/** Long enough that a word is typed to its end before it is drawn. */
const typingPauseMs = 600;

/** The letter as it would be printed, drawn anew after each pause in typing. */
export function LetterPane({ letter }: { letter: LetterDraft }) {
  const { t } = useTranslation();
  const written = JSON.stringify(withoutGaps(letter));
  const [settled] = useDebouncedValue(written, typingPauseMs);
  const query = useQuery(letterQuery(JSON.parse(settled) as LetterDraft));
  const address = useObjectAddress(query.data);
  const [fault] = Object.values(fieldMessages(query.error));
  const isBehind = query.isFetching || settled !== written;
  return (
    <section aria-label={t('dossiers.letter.title')} data-letter={isBehind ? 'behind' : 'ready'}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{t('dossiers.letter.title')}</Text>
        <Text size="xs" c="dimmed" role="status">
          {isBehind ? t('common.updating') : t('dossiers.letter.notIssued')}
        </Text>
      </Group>
      {fault && <Text c="var(--warn)">{t('dossiers.letter.fault', { fault })}</Text>}
      {query.error && !fault && (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      )}
      {!address && !query.error && <Skeleton height={420} />}
      {address && !query.error && (
        <div
          className={classes.paper}
          tabIndex={0}
          role="group"
          aria-label={t('dossiers.letter.alt')}
        >
          <img className={classes.page} src={address} alt={t('dossiers.letter.alt')} />
        </div>
      )}
    </section>
  );
}

/** A line without its remedy is a paper all the same; the letter leaves the place open. */
function withoutGaps(letter: LetterDraft): LetterDraft {
  const lines = letter.lines?.map((line) => ({ ...line, howToFix: line.howToFix.trim() || '…' }));
  return {
    ...letter,
    reason: letter.reason || undefined,
    ...(lines && lines.length > 0 ? { lines } : { lines: undefined }),
  };
}
