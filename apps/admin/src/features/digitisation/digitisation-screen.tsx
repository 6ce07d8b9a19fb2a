import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useListState } from '../../ui/use-list-state';
import { BatchBar } from './batch-bar';
import { CloseBatch } from './close-batch';
import { nextOf, stackOf } from './desk-state';
import classes from './digitisation.module.css';
import { DossierPane } from './dossier-pane';
import { batchesQuery, batchQuery, tasksQuery, type Batch } from './get-digitisation';
import { PageDesk } from './page-desk';
import { TaskStack } from './task-stack';

/** Scans on their way into dossiers: the stack, the pages, and the dossier that is being filled. */
export function DigitisationScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/digitisation' });
  const list = useListState();
  const chooser = useRef<HTMLInputElement>(null);
  const tasks = useQuery(tasksQuery(search.after));
  const batches = useQuery(batchesQuery());
  const named = useQuery({
    ...batchQuery(search.batch ?? ''),
    enabled: search.batch !== undefined,
  });
  // Somebody else has closed the batch of the address: the one that is open shows in its place.
  const isOver = !!named.data?.closedAt;
  const batchId = (isOver ? undefined : search.batch) ?? batches.data?.items[0]?.id;
  const batch = useQuery({ ...batchQuery(batchId ?? ''), enabled: batchId !== undefined });
  const open = batch.data?.closedAt ? undefined : batch.data;
  const stack = stackOf(tasks.data?.items ?? [], open);
  const dossierId = search.dossier ?? stack[0]?.dossierId;
  const show = (id: string | undefined) => list.keep({ dossier: id });
  return (
    <>
      <PageHeader
        title={t('digitisation.title')}
        subtitle={tasks.data && t('digitisation.waiting', { count: tasks.data.total })}
        hasError={tasks.isError || batches.isError}
      />
      <div className={classes.desk}>
        <TaskStack
          items={tasks.data && stack}
          currentId={dossierId}
          error={tasks.error}
          onRetry={() => void tasks.refetch()}
          onOpen={show}
          onNext={list.nextPage(tasks.data?.next)}
          onPrevious={list.previousPage}
        />
        <div className={classes.centre}>
          <BatchBar
            batch={open}
            others={batches.data?.items ?? []}
            onOpen={(id) => list.keep({ batch: id })}
            chooser={chooser}
          />
          <ProblemAlert
            error={batches.error ?? batch.error}
            onRetry={() => void (batches.error ? batches.refetch() : batch.refetch())}
          />
          {(batches.isLoading || batch.isLoading) && <Skeleton height={320} />}
          {open && (
            <Pages
              key={open.id}
              batch={open}
              dossierId={dossierId}
              onRescan={() => chooser.current?.click()}
              onClosed={() => list.keep({ batch: undefined })}
            />
          )}
          {!open && !batches.isLoading && !batch.isLoading && !batches.error && (
            <EmptyLine sentence={t('digitisation.noBatch')} />
          )}
        </div>
        {dossierId ? (
          <DossierPane
            key={dossierId}
            dossierId={dossierId}
            batch={open}
            onDone={() => show(nextOf(stack, dossierId))}
          />
        ) : (
          <div>{tasks.data && <EmptyLine sentence={t('digitisation.noDossier')} />}</div>
        )}
      </div>
    </>
  );
}

interface PagesProps {
  batch: Batch;
  dossierId: string | undefined;
  onRescan: () => void;
  onClosed: () => void;
}

function Pages({ batch, dossierId, onRescan, onClosed }: PagesProps) {
  const { t } = useTranslation();
  const [isClosing, setClosing] = useState(false);
  if (batch.pages.length === 0 && batch.files.length === 0)
    return <EmptyLine sentence={t('digitisation.noPages')} />;
  return (
    <>
      <PageDesk batch={batch} dossierId={dossierId} onRescan={onRescan} />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed">
          {t('digitisation.keysHint')}
        </Text>
        <Button onClick={() => setClosing(true)}>{t('digitisation.close')}</Button>
      </Group>
      {isClosing && (
        <CloseBatch batch={batch} onClose={() => setClosing(false)} onClosed={onClosed} />
      )}
    </>
  );
}
