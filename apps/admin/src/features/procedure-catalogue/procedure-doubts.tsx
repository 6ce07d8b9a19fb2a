import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { FoldedText } from './folded-text';
import type { Procedure } from './get-procedure';

type Doubt = Procedure['doubts'][number];

/** What has to be checked before the counter may rely on it, with the wording that raised it. */
export function ProcedureDoubts({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const rows = procedure.doubts.map((doubt, index) => ({ ...doubt, no: index + 1 }));
  const columns: Column<Doubt & { no: number }>[] = [
    { key: 'no', label: t('catalogue.no'), kind: 'number', width: 56, render: ({ no }) => no },
    {
      key: 'doubt',
      label: t('catalogue.doubtLabel'),
      kind: 'name',
      width: 300,
      render: ({ code }) => t(`catalogue.doubt.${code}`),
    },
    {
      key: 'detail',
      label: t('catalogue.doubtDetail'),
      render: ({ detail }) => <FoldedText text={detail} />,
    },
  ];
  return (
    <DataTable
      caption={t('catalogue.tab.doubts')}
      columns={columns}
      rows={rows}
      rowKey={({ no }) => String(no)}
      empty={{ sentence: t('catalogue.noDoubts') }}
    />
  );
}
