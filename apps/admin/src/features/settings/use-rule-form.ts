import { addDays } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import type { ChangeNote, WrittenChange } from './change-dialog';

interface RuleForm<Values> extends WrittenChange {
  values: Values;
  set: (patch: Partial<Values>) => void;
  /** Since when and why, as every change of a rule is sent. */
  sentNote: { validFrom: string; changeReason: string };
  /** Whether anything of the rule was changed. */
  isChanged: boolean;
}

/**
 * What is typed about a rule, beside what it was when the dialog opened and what it is now, should
 * somebody else have written meanwhile. A change takes effect tomorrow unless another day is given.
 */
export function useRuleForm<Values extends object>(
  current: Values,
  words: (values: Values) => readonly { label: string; text: string }[],
): RuleForm<Values> {
  const { t } = useTranslation();
  const { day } = useFormats();
  const [before, setBefore] = useState(current);
  const [values, setValues] = useState(current);
  const [note, setNote] = useState<ChangeNote>({
    from: addDays(day(officeClock.now().toISOString()), 1),
    why: '',
  });
  const shown = (text: string | undefined) => text || t('settings.nothing');
  const [mine, old, theirs] = [values, before, current].map(words);
  const differences = (mine ?? []).flatMap(({ label, text }, index) =>
    text === old?.[index]?.text
      ? []
      : [{ label, old: shown(old?.[index]?.text), next: shown(text) }],
  );
  const conflicts = (mine ?? []).flatMap(({ label, text }, index) =>
    text === theirs?.[index]?.text
      ? []
      : [{ label, mine: shown(text), theirs: shown(theirs?.[index]?.text) }],
  );
  return {
    values,
    set: (patch) => setValues({ ...values, ...patch }),
    note,
    setNote,
    sentNote: { validFrom: note.from ?? '', changeReason: note.why.normalize('NFC').trim() },
    differences,
    conflicts,
    isChanged: differences.length > 0,
    takeTheirs: () => {
      setBefore(current);
      setValues(current);
    },
  };
}
