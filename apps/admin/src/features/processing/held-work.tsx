import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { heldDossiersQuery, type HeldDossier } from '../../app/work/work-loads';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { HandOver, TakeOver } from './held-work-acts';

interface HeldWorkProps {
  staffId: string;
  name: string;
}

/** What a colleague holds, and the ways to take it from them. */
export function HeldWork({ staffId, name }: HeldWorkProps) {
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
