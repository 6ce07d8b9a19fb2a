import { Select, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import { FoldedText } from './folded-text';
import type { Procedure, ProcedureComponent } from './get-procedure';
import classes from './procedure.module.css';
import { TextList } from './text-list';

interface PaperRow {
  no: number;
  component: ProcedureComponent;
}

/** The papers of one case: the short name as counters say it, the statutory wording below. */
export function ProcedureCases({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { case: caseNo } = useSearch({ strict: false });
  const list = useListState();
  const columns = useColumns();
  const { cases } = procedure;
  const shown = cases.find(({ no }) => String(no) === caseNo) ?? cases[0];
  const rows = shown?.components.map((component, index) => ({ no: index + 1, component }));
  return (
    <>
      {cases.length > 1 && (
        <Select
          mb="sm"
          label={t('catalogue.case', { count: cases.length })}
          data={cases.map(({ no, name }) => ({ value: String(no), label: `${no}. ${name}` }))}
          allowDeselect={false}
          searchable={cases.length > 7}
          value={shown ? String(shown.no) : null}
          onChange={(value) => list.change({ case: value ?? undefined })}
        />
      )}
      <DataTable<PaperRow>
        caption={shown?.name ?? t('catalogue.tab.cases')}
        columns={columns}
        rows={rows ?? []}
        rowKey={({ component }) => component.key}
        empty={{ sentence: t('catalogue.noPapers') }}
      />
      <Notes procedure={procedure} />
    </>
  );
}

function useColumns(): Column<PaperRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'no', label: t('catalogue.no'), kind: 'number', width: 56, render: ({ no }) => no },
    {
      key: 'paper',
      label: t('catalogue.paperName'),
      render: ({ component }) => <Paper component={component} />,
    },
    {
      key: 'originals',
      label: t('catalogue.originals'),
      kind: 'number',
      width: 96,
      render: ({ component }) => component.originals || '–',
    },
    {
      key: 'copies',
      label: t('catalogue.copies'),
      kind: 'number',
      width: 90,
      render: ({ component }) => component.copies || '–',
    },
    {
      key: 'mandatory',
      label: t('catalogue.mandatory'),
      kind: 'name',
      width: 200,
      render: ({ component }) => <Need component={component} />,
    },
  ];
}

function Paper({ component }: { component: ProcedureComponent }) {
  const { t } = useTranslation();
  const { shortName, name, statutoryNames = [], forms = [] } = component;
  const others = statutoryNames.filter((each) => each !== name);
  return (
    <>
      <Text fw={600}>{shortName ?? name}</Text>
      <div className={classes.statutory}>
        {shortName && shortName !== name && <FoldedText text={name} />}
        {others.map((each) => (
          <FoldedText key={each} text={each} />
        ))}
        {forms.length > 0 && t('catalogue.forms', { forms: forms.join('; ') })}
      </div>
    </>
  );
}

function Need({ component }: { component: ProcedureComponent }) {
  const { t } = useTranslation();
  const { mandatory, conditional, oneOf, presentOnly } = component;
  const need = oneOf ? 'oneOf' : mandatory === null ? 'unknown' : mandatory ? 'yes' : 'no';
  return (
    <>
      <Text>{t(`catalogue.need.${need}`)}</Text>
      {conditional && (
        <Text size="xs" c="dimmed">
          {conditional}
        </Text>
      )}
      {presentOnly && (
        <Text size="xs" c="dimmed">
          {t('catalogue.presentOnly')}
        </Text>
      )}
    </>
  );
}

function Notes({ procedure: { notes = [] } }: { procedure: Procedure }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Section title={t('catalogue.notes')}>
      <TextList texts={notes.map(({ text }) => text)} />
    </Section>
  );
}
