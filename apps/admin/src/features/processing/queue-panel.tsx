import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { actOnMany } from '../../app/work/act-on-many';
import { useBulkActs } from '../../app/work/use-bulk-acts';
import type { BulkAct } from '../../ui/bulk-act';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { isProblemOf } from '../../ui/problem-error';
import { useListState } from '../../ui/use-list-state';
import { alikeRows, mostSigned } from './alike-rows';
import { AppointmentCell, DossierCell } from './dossier-cells';
import { queueQuery, type DossierItem, type ProcessingQueue } from './get-dossiers';
import { ProcessingConflict } from './processing-conflict';
import classes from './processing-screen.module.css';
import { ReadingPane } from './reading-pane';
import { useDossierAct } from './use-dossier-act';

/** One queue: the list on the left, the file in hand on the right. */
export function QueuePanel({ queue }: { queue: ProcessingQueue }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const query = useQuery(queueQuery(queue, search.after));
  const take = useDossierAct();
  const [taken, setTaken] = useState<DossierItem>();
  const items = query.data?.items;
  const shownId = search.id ?? items?.[0]?.id;
  const opened = useOpened(shownId);
  const { acts, dialog } = useQueueActs(queue, opened);
  const show = (id: string | undefined, act?: string) => list.keep({ id, do: act });
  const keys = useRowKeyActs(queue, {
    take: (row) => {
      const { id, code, version } = row;
      setTaken(row);
      take.run({ id, code, action: 'take' }, `"${version}"`);
    },
    open: show,
  });
  return (
    <>
      {isProblemOf(take.error, 'staleVersion') && taken ? (
        <ProcessingConflict
          error={take.error}
          act={t('processing.actOn', { act: t('dossier.action.take'), code: taken.code })}
          seen={{
            ...taken,
            assignee: taken.assigneeName === null ? null : { fullName: taken.assigneeName },
          }}
          onReset={take.reset}
          onTakeTheirs={() => show(taken.id)}
        />
      ) : (
        <ProblemAlert error={take.error} onRetry={take.retry} />
      )}
      <div className={classes.panes} data-signing={queue === 'toSign' || undefined}>
        <DataTable<DossierItem>
          caption={t(`processing.queue.${queue}`)}
          columns={useColumns(queue)}
          rows={items}
          rowKey={({ id }) => id}
          rowName={({ code }) => code}
          onOpen={({ id }) => show(id)}
          currentKey={shownId}
          bulkActs={acts}
          rowActs={keys.acts}
          rowActNotes={keys.notes}
          empty={{ sentence: t(`processing.empty.${queue}`) }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
          autoFocus
        />
        {shownId ? (
          <ReadingPane key={shownId} id={shownId} isSigning={queue === 'toSign'} />
        ) : (
          items && <EmptyLine sentence={t('processing.nothingOpen')} />
        )}
      </div>
      {dialog}
    </>
  );
}

/** The dossiers that were on the reading side since the queue was opened. */
function useOpened(shownId: string | undefined): ReadonlySet<string> {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (shownId) setOpened((before) => new Set(before).add(shownId));
  }, [shownId]);
  return opened;
}

function useQueueActs(queue: ProcessingQueue, opened: ReadonlySet<string>) {
  const { t } = useTranslation();
  const may = useMay();
  const { acts, dialog, readAgain } = useBulkActs();
  const many = async (rows: DossierItem[], action: 'take' | 'approve') => {
    const answers = await actOnMany(rows, { action });
    readAgain();
    return answers;
  };
  const take: BulkAct<DossierItem> = {
    label: t('work.bulk.take'),
    run: (rows) => many(rows, 'take'),
  };
  const approve: BulkAct<DossierItem> = {
    label: t('work.bulk.approve'),
    run: async (rows) => {
      const { alike, refused } = alikeRows(rows, opened);
      const answers = alike.length > 0 ? await many(alike, 'approve') : [];
      const words = refused.map(({ row, why }) => ({
        rowKey: row.id,
        ok: false,
        sentence: t(`work.bulk.${why}`, { most: mostSigned }),
      }));
      return [...answers, ...words];
    },
  };
  const own = [
    ...(queue === 'toTake' ? [take] : []),
    ...(queue === 'toSign' && may('dossier.decide') ? [approve] : []),
  ];
  // Everything in these queues has been handed on already.
  const usual = acts.filter(({ label }) => label !== t('dossier.action.transfer'));
  return { acts: [...own, ...usual], dialog };
}

interface RowActs {
  take: (row: DossierItem) => void;
  open: (id: string, act: string) => void;
}

/** N takes, P assigns, Y asks for an opinion, each for whoever may. */
function useRowKeyActs(queue: ProcessingQueue, { take, open }: RowActs) {
  const { t } = useTranslation();
  const may = useMay();
  const isOpenWork = queue !== 'resultReady';
  const keys: [code: string, letter: string, label: string, run: (row: DossierItem) => void][] = [];
  if (queue === 'toTake') keys.push(['KeyN', 'N', t('dossier.action.take'), take]);
  if (isOpenWork && may('dossier.assign'))
    keys.push(['KeyP', 'P', t('work.act.assign'), ({ id }) => open(id, 'assign')]);
  if (isOpenWork && may('dossier.process', 'dossier.decide'))
    keys.push(['KeyY', 'Y', t('work.act.askOpinion'), ({ id }) => open(id, 'askOpinion')]);
  return {
    acts: Object.fromEntries(keys.map(([code, , , run]) => [code, run])),
    notes: keys.map(([, letter, label]) => ({ keys: letter, label })),
  };
}

function useColumns(queue: ProcessingQueue): Column<DossierItem>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'dossier',
      label: t('processing.column.dossier'),
      kind: 'name',
      render: (item) => <DossierCell item={item} />,
    },
    {
      key: 'appointment',
      label: t('processing.column.appointment'),
      kind: 'status',
      width: 200,
      render: (item) => <AppointmentCell item={item} isOwn={queue === 'mine'} />,
    },
  ];
}
