import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { FilterBar, type Filter } from '../../ui/filter-bar';
import type { JournalFilters, JournalRow } from './get-journal';
import { useActorChoices } from './use-actor-choices';
import { useJournalWords } from './use-journal-words';

interface JournalFilterBarProps {
  filters: JournalFilters;
  /** Their people can be chosen without looking them up. */
  rows: readonly JournalRow[] | undefined;
  onChange: (patch: Record<string, unknown>) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** The chosen value stays a choice even when no row of the page has it. */
function withChosen(choices: Choice[], chosen: string | undefined): Choice[] {
  if (!chosen || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: chosen }];
}

const byLabel = (one: Choice, other: Choice) => one.label.localeCompare(other.label, 'vi');

export function JournalFilterBar({ filters, rows, onChange }: JournalFilterBarProps) {
  const { t } = useTranslation();
  const units = useNamedUnits();
  const { options: actors, onSearch } = useActorChoices(rows, filters.actorId);
  const actor = { key: 'actorId', label: t('journal.actor'), width: 190, options: actors };
  const fields: Filter[] = [
    { key: 'from', kind: 'date', label: t('common.from'), width: 165 },
    { key: 'to', kind: 'date', label: t('common.to'), width: 165 },
    {
      key: 'type',
      kind: 'select',
      label: t('journal.typeLabel'),
      width: 210,
      options: withChosen(useTypeChoices(filters.subjectType), filters.type),
    },
    {
      key: 'subjectType',
      kind: 'select',
      label: t('journal.subjectLabel'),
      width: 150,
      options: withChosen(useSubjectChoices(), filters.subjectType),
    },
    onSearch
      ? { ...actor, kind: 'found', onSearch, hint: t('journal.actorHint') }
      : { ...actor, kind: 'select' },
    {
      key: 'unitId',
      kind: 'select',
      label: t('journal.unit'),
      width: 170,
      options: withChosen(
        units.map(({ id, shortName }) => ({ value: id, label: shortName })),
        filters.unitId,
      ),
    },
  ];
  if (filters.subjectId)
    fields.push({
      key: 'subjectId',
      kind: 'select',
      label: t('journal.subjectId'),
      width: 330,
      options: [{ value: filters.subjectId, label: subjectOf(rows, filters.subjectId) }],
    });
  return <FilterBar filters={fields} values={{ ...filters }} onChange={onChange} />;
}

/** The name or code of the subject whose rows are listed. */
const subjectOf = (rows: readonly JournalRow[] | undefined, subjectId: string): string =>
  rows?.find((row) => row.subjectId === subjectId && row.subjectName)?.subjectName ?? subjectId;

/** All labels below one key of the language in use. */
function useLabels<Label>(key: string): Record<string, Label> {
  const { i18n } = useTranslation();
  return i18n.getResource(i18n.language, 'translation', key) as Record<string, Label>;
}

/** Every type that has words, narrowed to the kind of subject that was chosen. */
function useTypeChoices(subjectType: string | undefined): Choice[] {
  const words = useJournalWords();
  const types = useLabels<object>('journal.type');
  return Object.entries(types)
    .filter(([subject]) => !subjectType || subject === subjectType)
    .flatMap(([subject, facts]) => Object.keys(facts).map((fact) => `${subject}.${fact}`))
    .map((value) => ({ value, label: words.type(value) }))
    .sort(byLabel);
}

function useSubjectChoices(): Choice[] {
  const subjects = useLabels<string>('journal.subject');
  return Object.entries(subjects)
    .map(([value, label]) => ({ value, label }))
    .sort(byLabel);
}
