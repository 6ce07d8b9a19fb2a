import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScanInput, type ScanAnswer } from '../../ui/scan-input';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { tagOf, useManifestAct, type Manifest } from './get-manifests';

type Item = Manifest['items'][number];

/** What lies in the bag; while it is open, slips are put in by scanning. */
export function BagContent({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation();
  const act = useManifestAct(manifest.number);
  const { availableActions, items } = manifest;
  const put = async (consignment: string): Promise<ScanAnswer> => {
    if (items.some(({ number }) => number === consignment))
      return { verdict: 'repeated', sentence: t('courier.bag.already', { number: consignment }) };
    try {
      const { body } = await act.runAndWait(
        { action: 'addConsignment', consignment },
        tagOf(manifest),
      );
      const words = { number: consignment, count: body.items.length };
      return { verdict: 'right', sentence: t('courier.bag.added', words) };
    } catch {
      return { verdict: 'wrong', sentence: t('courier.bag.notAdded', { number: consignment }) };
    }
  };
  const takeOut = availableActions.includes('removeConsignment')
    ? ({ number }: Item) =>
        act.run({ action: 'removeConsignment', consignment: number }, tagOf(manifest))
    : undefined;
  return (
    <Section title={t('courier.bag.content', { count: items.length })}>
      {availableActions.includes('addConsignment') && (
        <ScanInput
          accepts={['consignment']}
          label={t('courier.bag.scan')}
          autoFocus
          onScan={({ value }) => put(value)}
        />
      )}
      <ProblemAlert error={act.error} />
      <DataTable<Item>
        caption={t('courier.bag.content', { count: items.length })}
        columns={useColumns(takeOut)}
        rows={items}
        rowKey={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
        empty={{ sentence: t('courier.bag.nothing') }}
      />
    </Section>
  );
}

function useColumns(takeOut: ((item: Item) => void) | undefined): Column<Item>[] {
  const { t } = useTranslation();
  const columns: Column<Item>[] = [
    {
      key: 'number',
      label: t('courier.field.number'),
      kind: 'code',
      render: ({ number }) => number,
    },
    {
      key: 'kind',
      label: t('courier.field.kind'),
      kind: 'name',
      render: ({ kind }) => t(`consignment.kind.${kind}`),
    },
    {
      key: 'dossier',
      label: t('courier.field.dossier'),
      kind: 'code',
      render: ({ dossierCode }) => dossierCode,
    },
    { key: 'name', label: t('courier.field.name'), kind: 'name', render: ({ name }) => name },
    {
      key: 'papers',
      label: t('courier.field.papers'),
      kind: 'number',
      render: ({ paperCount }) => paperCount,
    },
    {
      key: 'status',
      label: t('courier.field.status'),
      kind: 'status',
      render: ({ status }) => <StatusBadge kind="consignment" status={status} />,
    },
  ];
  if (!takeOut) return columns;
  const removal: Column<Item> = {
    key: 'takeOut',
    label: t('courier.bag.takeOut'),
    width: 90,
    render: (item) => (
      <ActionIcon
        variant="subtle"
        aria-label={t('courier.bag.takeOutOf', { number: item.number })}
        onClick={() => takeOut(item)}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    ),
  };
  return [...columns, removal];
}
