import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import type { Procedure } from './get-procedure';
import { publishedFacts, type LegalBasis } from './published-facts';

type BasisRow = LegalBasis & { no: number };

/** The decision that published it, and the texts of law it names. */
export function ProcedureBasis({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { decisionNo, publisher, legalBasis } = publishedFacts(procedure);
  const columns: Column<BasisRow>[] = [
    { key: 'no', label: t('catalogue.no'), kind: 'number', width: 56, render: ({ no }) => no },
    {
      key: 'code',
      label: t('catalogue.basisCode'),
      kind: 'code',
      width: 200,
      render: ({ code }) => code,
    },
    { key: 'name', label: t('catalogue.basisName'), kind: 'name', render: ({ name }) => name },
  ];
  return (
    <>
      {(decisionNo || publisher) && (
        <Section title={t('catalogue.publication')}>
          <SummaryList
            items={[
              { label: t('catalogue.decisionNo'), value: decisionNo },
              { label: t('catalogue.publisher'), value: publisher },
            ]}
          />
        </Section>
      )}
      <DataTable<BasisRow>
        caption={t('catalogue.tab.basis')}
        columns={columns}
        rows={legalBasis.map((basis, index) => ({ ...basis, no: index + 1 }))}
        rowKey={({ no }) => String(no)}
        empty={{ sentence: t('catalogue.noBasis') }}
      />
    </>
  );
}
