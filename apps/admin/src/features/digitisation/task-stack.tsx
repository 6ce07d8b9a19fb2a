import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import type { StackItem } from './desk-state';
import classes from './digitisation.module.css';

interface TaskStackProps {
  items: readonly StackItem[] | undefined;
  currentId: string | undefined;
  error: Error | null;
  onRetry: () => void;
  onOpen: (dossierId: string) => void;
  onNext?: () => void;
  onPrevious?: () => void;
}

const dayMs = 86_400_000;

/** Dossiers that wait for files, the oldest first; those with pages in the batch above them. */
export function TaskStack(props: TaskStackProps) {
  const { items, currentId, error, onRetry, onOpen, onNext, onPrevious } = props;
  const { t } = useTranslation();
  return (
    <nav className={classes.stack} aria-label={t('digitisation.stack')}>
      <ProblemAlert error={error} onRetry={onRetry} />
      {!items && !error && <Skeleton height={320} />}
      {items?.length === 0 && <EmptyLine sentence={t('digitisation.nothingWaits')} />}
      <ul className={classes.items}>
        {items?.map((item) => (
          <li key={item.dossierId}>
            <StackButton item={item} isCurrent={item.dossierId === currentId} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {(onNext || onPrevious) && (
        <Group gap="xs" mt="sm">
          {onPrevious && <Button onClick={onPrevious}>{t('digitisation.previousTasks')}</Button>}
          {onNext && <Button onClick={onNext}>{t('digitisation.moreTasks')}</Button>}
        </Group>
      )}
    </nav>
  );
}

interface StackButtonProps {
  item: StackItem;
  isCurrent: boolean;
  onOpen: (dossierId: string) => void;
}

function StackButton({ item, isCurrent, onOpen }: StackButtonProps) {
  const { t } = useTranslation();
  const age = item.registeredAt && ageOf(item.registeredAt);
  const facts = [
    typeof age === 'number' &&
      (age > 0 ? t('digitisation.days', { count: age }) : t('digitisation.today')),
    item.missing !== undefined && t('digitisation.missing', { count: item.missing }),
    item.pages > 0 && t('digitisation.pagesHere', { count: item.pages }),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={isCurrent || undefined}
      onClick={() => onOpen(item.dossierId)}
    >
      <Stack gap={0}>
        <Text span className="code" fw={600}>
          {item.code}
        </Text>
        {item.applicantName && <Text span>{item.applicantName}</Text>}
        <Text span size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </Stack>
    </button>
  );
}

const ageOf = (registeredAt: string): number =>
  Math.floor((officeClock.now().getTime() - Date.parse(registeredAt)) / dayMs);
