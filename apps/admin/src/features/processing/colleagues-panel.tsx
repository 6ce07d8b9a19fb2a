import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { workLoadsQuery } from '../../app/work/work-loads';
import { DataTable } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { useListState } from '../../ui/use-list-state';
import { HeldWork } from './held-work';
import classes from './processing-screen.module.css';

/** Who holds how much, and the work of a colleague who is away. */
export function ColleaguesPanel() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const loads = useQuery(workLoadsQuery());
  const people = loads.data?.items;
  const shown = people?.find(({ staffId }) => staffId === search.id);
  return (
    <div className={classes.panes}>
      <DataTable
        caption={t('work.handover.people')}
        rows={people}
        rowKey={({ staffId }) => staffId}
        onOpen={({ staffId }) => list.keep({ id: staffId, do: undefined })}
        currentKey={shown?.staffId}
        columns={[
          {
            key: 'person',
            label: t('work.handover.person'),
            kind: 'name',
            render: ({ fullName }) => fullName,
          },
          {
            key: 'open',
            label: t('work.handover.open'),
            kind: 'number',
            render: (row) => row.open,
          },
          {
            key: 'dueSoon',
            label: t('work.handover.dueSoon'),
            kind: 'number',
            render: (row) => row.dueSoon,
          },
          {
            key: 'overdue',
            label: t('work.handover.overdue'),
            kind: 'number',
            render: (row) => row.overdue,
          },
        ]}
        empty={{ sentence: t('work.handover.nobody') }}
        error={loads.error}
        onRetry={() => void loads.refetch()}
        autoFocus
      />
      {shown ? (
        <HeldWork key={shown.staffId} staffId={shown.staffId} name={shown.fullName} />
      ) : (
        people && <EmptyLine sentence={t('work.handover.choose')} />
      )}
    </div>
  );
}
