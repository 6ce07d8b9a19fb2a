import { isLocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../../app/units';
import { useFormats } from '../../ui/use-formats';
import type { JournalRow } from './get-journal';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

const isStatus = new Set(['status', 'before', 'from']);

/** What the facts are about, and what the ids among them are called. */
type NamedFacts = Pick<JournalRow, 'subjectType' | 'names'>;

interface JournalWords {
  type: (type: string) => string;
  subject: (subjectType: string) => string;
  /** The name of one member of the facts; the same member may be called otherwise elsewhere. */
  fact: (key: string, row: NamedFacts) => string;
  /** Its value: people, units, statuses, days and yes or no in words, anything else as written. */
  value: (key: string, value: unknown, row: NamedFacts) => string;
}

const isMembers = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** The codes of the journal as people say them; a code that has no words yet is shown itself. */
export function useJournalWords(): JournalWords {
  const { t, i18n } = useTranslation();
  const { date, dateTime, number } = useFormats();
  const unitName = useUnitName();
  const words = (key: string, code: string) => (i18n.exists(key) ? t(key) : code);

  const wordOf = (key: string, code: string, { subjectType, names }: NamedFacts): string => {
    if (instant.test(code)) return dateTime(code);
    if (isStatus.has(key)) return words(`${subjectType}.status.${code}`, code);
    if (key === 'action') return words(`${subjectType}.action.${code}`, code);
    if (key === 'form') return words(`dossier.form.${code}`, code);
    const kind = `${subjectType === 'unit' ? 'organisation' : subjectType}.kind.${code}`;
    if (key === 'kind' && i18n.exists(kind)) return t(kind);
    return names[code] ?? unitName(code) ?? words(`journal.value.${code}`, code);
  };
  const fact = (key: string, { subjectType }: NamedFacts): string =>
    words(`journal.factOf.${subjectType}.${key}`, words(`journal.fact.${key}`, key));
  const members = (given: object, row: NamedFacts): string =>
    Object.entries(given)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => {
        const said = value(key, each, row);
        const isNested = [each].flat().some(isMembers);
        return `${fact(key, row)}: ${isNested ? `(${said})` : said}`;
      })
      .join(', ') || '–';
  const value = (key: string, given: unknown, row: NamedFacts): string => {
    if (given === null || given === undefined) return '–';
    if (typeof given === 'boolean') return t(given ? 'common.yes' : 'common.no');
    if (typeof given === 'number') return number(given);
    if (isLocalDate(given)) return date(given);
    if (typeof given === 'string') return wordOf(key, given, row);
    if (Array.isArray(given)) {
      const parting = given.some(isMembers) ? '; ' : ', ';
      return given.map((each) => value(key, each, row)).join(parting) || '–';
    }
    return isMembers(given) ? members(given, row) : '–';
  };
  return {
    value,
    fact,
    type: (type) => words(`journal.type.${type}`, type),
    subject: (subjectType) => words(`journal.subject.${subjectType}`, subjectType),
  };
}
