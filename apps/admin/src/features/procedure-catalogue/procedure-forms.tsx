import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import type { Procedure, ProcedureComponent } from './get-procedure';

interface FormRow {
  component: ProcedureComponent;
  cases: readonly string[];
}

const formName = ({ forms = [] }: ProcedureComponent): string => forms.join('; ');

/** A case that names no form means the one another case names; two names are two forms. */
function isSameForm(one: ProcedureComponent, other: ProcedureComponent): boolean {
  const [name, otherName] = [formName(one), formName(other)];
  return one.key === other.key && (!name || !otherName || name === otherName);
}

/** Each form a paper is written on, once, with the cases that ask for it. */
function formsOf({ cases }: Procedure): FormRow[] {
  const rows: (FormRow & { cases: string[] })[] = [];
  for (const { name, components } of cases)
    for (const component of components) {
      if (!component.hasForm && !formName(component)) continue;
      const row = rows.find((each) => isSameForm(each.component, component));
      if (!row) rows.push({ component, cases: [name] });
      else {
        row.cases.push(name);
        if (!formName(row.component)) row.component = component;
      }
    }
  return rows;
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
      render: ({ component }) => formName(component) || t('catalogue.formUnnamed'),
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
      rowKey={({ component }) => `${component.key} ${formName(component)}`}
      empty={{ sentence: t('catalogue.noForms') }}
    />
  );
}
