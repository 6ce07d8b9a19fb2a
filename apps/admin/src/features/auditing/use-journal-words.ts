import { isLocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

interface JournalWords {
  type: (type: string) => string;
  subject: (subjectType: string) => string;
  /** The name of one member of the facts. */
  fact: (key: string) => string;
  /** Its value: days, instants and yes or no in words, anything else as it was written. */
  value: (value: unknown) => string;
}

/** The codes of the journal as people say them; a code that has no words yet is shown itself. */
export function useJournalWords(): JournalWords {
  const { t, i18n } = useTranslation();
  const { date, dateTime, number } = useFormats();
  const words = (key: string, code: string) => (i18n.exists(key) ? t(key) : code);

  const value = (given: unknown): string => {
    if (given === null || given === undefined) return '–';
    if (typeof given === 'boolean') return t(given ? 'common.yes' : 'common.no');
    if (typeof given === 'number') return number(given);
    if (isLocalDate(given)) return date(given);
    if (typeof given === 'string') {
      if (instant.test(given)) return dateTime(given);
      return words(`journal.value.${given}`, given);
    }
    if (Array.isArray(given)) return given.map(value).join(', ') || '–';
    return JSON.stringify(given);
  };
  return {
    value,
    type: (type) => words(`journal.type.${type}`, type),
    subject: (subjectType) => words(`journal.subject.${subjectType}`, subjectType),
    fact: (key) => words(`journal.fact.${key}`, key),
  };
}
