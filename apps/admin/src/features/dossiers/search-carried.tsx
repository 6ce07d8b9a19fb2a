import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { StatusBadge } from '../../ui/status-badge';
import { Hits, type Found } from './search-groups';

export function ConsignmentHits({ consignments }: { consignments: Found['consignments'] }) {
  const { t } = useTranslation();
  if (consignments.length === 0) return null;
  return (
    <Hits title={t('people.search.consignments')}>
      <DataTable
        caption={t('people.search.consignments')}
        rows={consignments}
        error={null}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
        empty={{ sentence: '' }}
        columns={[
          {
            key: 'number',
            label: t('people.consignment'),
            kind: 'code',
            render: ({ number }) => number,
          },
          {
            key: 'status',
            label: t('dossiers.status'),
            kind: 'short',
            render: ({ status }) => t(`consignment.status.${status}`),
          },
          {
            key: 'contact',
            label: t('people.recipient'),
            kind: 'name',
            render: ({ contactName }) => contactName,
          },
          {
            key: 'dossier',
            label: t('dossiers.code'),
            kind: 'code',
            render: ({ dossierCode }) => dossierCode,
          },
        ]}
      />
    </Hits>
  );
}

/** Bags with the number that was asked for, or with that seal. */
export function ManifestHits({ manifests }: { manifests: Found['manifests'] }) {
  const { t } = useTranslation();
  if (manifests.length === 0) return null;
  return (
    <Hits title={t('people.search.manifests')}>
      <DataTable
        caption={t('people.search.manifests')}
        rows={manifests}
        error={null}
        rowKey={({ id }) => id}
        rowName={({ number }) => number}
        rowLink={({ number }) => linkOptions({ to: '/manifests/$no', params: { no: number } })}
        empty={{ sentence: '' }}
        columns={[
          {
            key: 'number',
            label: t('courier.field.bagNo'),
            kind: 'code',
            render: ({ number }) => number,
          },
          {
            key: 'sealNo',
            label: t('courier.field.sealNo'),
            kind: 'code',
            render: ({ sealNo }) => sealNo,
          },
          {
            key: 'status',
            label: t('courier.field.status'),
            kind: 'status',
            render: ({ status }) => <StatusBadge kind="manifest" status={status} />,
          },
          {
            key: 'from',
            label: t('courier.field.from'),
            kind: 'name',
            render: ({ fromUnit }) => fromUnit.name,
          },
          {
            key: 'to',
            label: t('courier.field.to'),
            kind: 'name',
            render: ({ toUnit }) => toUnit.name,
          },
          {
            key: 'count',
            label: t('courier.field.count'),
            kind: 'number',
            render: ({ itemCount }) => itemCount,
          },
        ]}
      />
    </Hits>
  );
}
