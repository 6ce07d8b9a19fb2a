import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import type { Procedure, ProcedureComponent } from './get-procedure';

interface FormRow {
  component: ProcedureComponent;
  cases: readonly string[];
}

/** Each paper that is written on a form, once, with the cases that ask for it. */
function formsOf({ cases }: Procedure): FormRow[] {
  const rows = new Map<string, { component: ProcedureComponent; cases: string[] }>();
  for (const { name, components } of cases)
    for (const component of components) {
      if (!component.hasForm && !component.forms?.length) continue;
      const row = rows.get(component.key) ?? { component, cases: [] };
      row.cases.push(name);
      rows.set(component.key, row);
    }
  return [...rows.values()];
}

/** The forms a citizen fills in, and which papers of which case they are. */
export function ProcedureForms({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const hasCases = procedure.cases.length > 1;
  const columns: Column<FormRow>[] = [
    {
      key: 'paper',
      label: t('catalogue.paperName'),
      kind: 'name',
      render: ({ component: { shortName, name } }) => shortName ?? name,
    },
    {
      key: 'form',
      label: t('catalogue.formName'),
      kind: 'name',
      render: ({ component: { forms = [] } }) =>
        forms.length > 0 ? forms.join('; ') : t('catalogue.formUnnamed'),
    },
    ...(hasCases
      ? [
          {
            key: 'cases',
            label: t('catalogue.formCases'),
            render: ({ cases }: FormRow) => cases.join('; '),
          },
        ]
      : []),
  ];
  return (
    <DataTable<FormRow>
      caption={t('catalogue.tab.forms')}
      columns={columns}
      rows={formsOf(procedure)}
      rowKey={({ component }) => component.key}
      empty={{ sentence: t('catalogue.noForms') }}
    />
  );
}
