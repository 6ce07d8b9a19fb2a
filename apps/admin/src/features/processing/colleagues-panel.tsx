import { Button, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMay, useMe } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { sentenceOf } from '../../app/work/act-on-many';
import { AssignDialog } from '../../app/work/assign-dialog';
import { useClaim } from '../../app/work/claims';
import { heldDossiersQuery, workLoadsQuery, type HeldDossier } from '../../app/work/work-loads';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
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

interface HeldWorkProps {
  staffId: string;
  name: string;
}

function HeldWork({ staffId, name }: HeldWorkProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const may = useMay();
  const { staff } = useMe();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const held = useQuery(heldDossiersQuery(staffId));
  const [refused, setRefused] = useState<string[]>([]);
  const items = held.data?.items;
  const toTake = items?.find(({ id }) => search.do === `takeOver:${id}`);
  const mayTake = may('dossier.process') && staffId !== staff.id;
  const openDialog = (act: string | undefined) => list.keep({ id: staffId, do: act });
  return (
    <Section
      title={t('work.handover.held', { name })}
      acts={
        may('dossier.assign') &&
        items &&
        items.length > 0 && (
          <Button onClick={() => openDialog('handOver')}>{t('work.handover.act')}</Button>
        )
      }
    >
      {refused.map((sentence) => (
        <Text key={sentence} c="var(--danger)" role="alert">
          {sentence}
        </Text>
      ))}
      <DataTable<HeldDossier>
        caption={t('work.handover.held', { name })}
        rows={items}
        rowKey={({ id }) => id}
        rowName={({ code }) => code}
        columns={[
          {
            key: 'dossier',
            label: t('processing.column.dossier'),
            kind: 'name',
            render: ({ code, procedureName, status }) => (
              <>
                <span className="code">{code}</span> <StatusBadge status={status} />
                <Text size="xs" c="dimmed">
                  {procedureName}
                </Text>
              </>
            ),
          },
          {
            key: 'since',
            label: t('work.handover.since'),
            kind: 'date',
            render: ({ since }) => (since ? dateTime(since) : ''),
          },
          ...(mayTake
            ? [
                {
                  key: 'act',
                  label: t('work.act.takeOver'),
                  width: 130,
                  render: ({ id }: HeldDossier) => (
                    <Button size="compact-md" onClick={() => openDialog(`takeOver:${id}`)}>
                      {t('work.act.takeOver')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        empty={{ sentence: t('work.handover.nothing', { name }) }}
        error={held.error}
        onRetry={() => void held.refetch()}
      />
      {toTake && <TakeOver dossier={toTake} name={name} onClose={() => openDialog(undefined)} />}
      {search.do === 'handOver' && (
        <HandOver
          staffId={staffId}
          name={name}
          onRefused={setRefused}
          onClose={() => openDialog(undefined)}
        />
      )}
    </Section>
  );
}

interface TakeOverProps {
  dossier: HeldDossier;
  name: string;
  onClose: () => void;
}

function TakeOver({ dossier: { id, code, version }, name, onClose }: TakeOverProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { staff } = useMe();
  const claim = useClaim(() => {
    say(t('work.assign.done', { code, name: staff.fullName }));
    onClose();
  });
  return (
    <ReasonDialog
      act={t('work.assign.takeOver', { code })}
      consequence={t('work.assign.takeOverMeans', { name })}
      reason="required"
      keptAs={`takeOver.${id}`}
      isPending={claim.isPending}
      error={claim.error}
      onConfirm={({ reason }) => claim.run({ id, act: 'takeOver', reason }, `"${version}"`)}
      onClose={onClose}
    />
  );
}

interface HandOverProps extends HeldWorkProps {
  onRefused: (sentences: string[]) => void;
  onClose: () => void;
}

/** Everything a person holds goes to a colleague; what cannot is named with its reason. */
function HandOver({ staffId, name, onRefused, onClose }: HandOverProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const queryClient = useQueryClient();
  const held = queryClient.getQueryData(heldDossiersQuery(staffId).queryKey)?.items ?? [];
  const command = useCommand({
    send: (body: { fromStaffId: string; toStaffId: string; reason: string }, header) =>
      read(api.POST('/api/v1/work-handovers', { params: { header }, body })),
    changes: [['dossiers']],
    onDone: ({ rows }) => {
      const done = rows.filter(({ ok }) => ok).length;
      say(t('work.handover.done', { name, done, count: rows.length }));
      onRefused(
        rows
          .filter(({ ok }) => !ok)
          .map((row) => `${held[row.no - 1]?.code ?? row.no}: ${sentenceOf(row)}`),
      );
      onClose();
    },
  });
  return (
    <>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      <AssignDialog
        title={t('work.handover.title', { name })}
        without={staffId}
        needsReason
        isPending={command.isPending}
        error={command.error}
        onConfirm={({ assigneeId, reason }) =>
          reason && command.run({ fromStaffId: staffId, toStaffId: assigneeId, reason })
        }
        onClose={onClose}
      />
    </>
  );
}
