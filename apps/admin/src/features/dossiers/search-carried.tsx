import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBagColumns } from '../../app/work/bag-columns';
import { FoundTable, type Found } from './found-table';

export function ConsignmentHits({ consignments }: { consignments: Found['consignments'] }) {
  const { t } = useTranslation();
  return (
    <FoundTable
      title={t('people.search.consignments')}
      rows={consignments}
      rowKey={({ id }) => id}
      rowName={({ number }) => number}
      rowLink={({ number }) => linkOptions({ to: '/deliveries/$no', params: { no: number } })}
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
  );
}

/** Bags with the number that was asked for, or with that seal. */
export function ManifestHits({ manifests }: { manifests: Found['manifests'] }) {
  const { t } = useTranslation();
  const bag = useBagColumns();
  return (
    <FoundTable
      title={t('people.search.manifests')}
      rows={manifests}
      rowKey={({ id }) => id}
      rowName={({ number }) => number}
      rowLink={({ number }) => linkOptions({ to: '/manifests/$no', params: { no: number } })}
      columns={[bag.number, bag.sealNo, bag.status, bag.from, bag.to, bag.count]}
    />
  );
}
