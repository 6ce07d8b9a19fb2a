import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { StatusBadge } from '../../ui/status-badge';

type Bag = components['schemas']['ManifestSummary'];

/** What every list of bags tells of one; each list has its own order. */
export function useBagColumns() {
  const { t } = useTranslation();
  return {
    number: {
      key: 'number',
      label: t('courier.field.bagNo'),
      kind: 'code',
      render: ({ number }) => number,
    },
    status: {
      key: 'status',
      label: t('courier.field.status'),
      kind: 'status',
      render: ({ status }) => <StatusBadge kind="manifest" status={status} />,
    },
    from: {
      key: 'from',
      label: t('courier.field.from'),
      kind: 'name',
      render: ({ fromUnit }) => fromUnit.name,
    },
    to: {
      key: 'to',
      label: t('courier.field.to'),
      kind: 'name',
      render: ({ toUnit }) => toUnit.name,
    },
    count: {
      key: 'count',
      label: t('courier.field.count'),
      kind: 'number',
      render: ({ itemCount }) => itemCount,
    },
    sealNo: {
      key: 'sealNo',
      label: t('courier.field.sealNo'),
      kind: 'code',
      render: ({ sealNo }) => sealNo,
    },
  } satisfies Record<string, Column<Bag>>;
}
