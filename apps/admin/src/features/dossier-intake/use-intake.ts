import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../app/session';
import { officeClock } from '../../ui/office-clock';
import { papersNow, type ChangedPaper } from './changed-papers';
import { isMissingLimit, useIntakeCheck } from './check-intake';
import type { DraftMirror } from './draft-mirror';
import { DraftSaver } from './draft-saver';
import { draftStore } from './drafts';
import { procedureQuery, type ProcedureSummary } from './get-procedures';
import { intakeOf, type IntakeForm } from './intake-form';
import { limitFor, papersOf } from './procedure-papers';

export interface OpenedDraft {
  draftId: string;
  form: IntakeForm;
  /** What the server holds; the form may be newer when this PC kept typing it had not sent. */
  savedForm: IntakeForm;
  etag?: string;
}

/** The form of one intake, kept on the server while it is typed, with what the catalogue says. */
export function useIntake(opened: OpenedDraft, mirror: DraftMirror) {
  const me = useMe();
  const [form, setForm] = useState(opened.form);
  const [saver] = useState(() => {
    const { draftId, etag, savedForm } = opened;
    const now = () => officeClock.now();
    return new DraftSaver({ store: draftStore, mirror, draftId, etag, form: savedForm, now });
  });
  const saving = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => saver.begin(), [saver]);
  useEffect(() => saver.update(form), [saver, form]);
  useEffect(() => () => saver.leave(), [saver]);

  const { data: procedure } = useQuery(procedureQuery(form.procedureCode));
  const check = useIntakeCheck(form);
  const needsLimit =
    (procedure !== undefined && limitFor(procedure, form.channel) === null) ||
    isMissingLimit(check.error);
  const units = check.data?.competentUnits ?? [];
  const change = (patch: Partial<IntakeForm>) => setForm((now) => ({ ...now, ...patch }));
  const chooseProcedure = ({ code, caseCount }: ProcedureSummary) =>
    change({
      procedureCode: code,
      caseNo: caseCount === 1 ? 1 : undefined,
      competentUnitId: undefined,
      limit: undefined,
      earlier: undefined,
      sets: 1,
      ticks: [],
      reused: [],
      files: [],
      seenPapers: undefined,
      charges: [],
    });
  const papers = papersOf(procedure, form.caseNo);
  const [changedPapers, setChangedPapers] = useState<readonly ChangedPaper[]>([]);
  const now = papersNow(form, papers);
  // A draft older than the version in force: what did not change keeps its tick.
  if (now) {
    setForm({ ...form, ...now.patch });
    setChangedPapers(now.changes);
  }
  return {
    me,
    form,
    change,
    chooseProcedure,
    replace: (content: object) => setForm(intakeOf(content)),
    saver,
    saving,
    procedure,
    check,
    changedPapers,
    onChangesSeen: () => setChangedPapers([]),
    facts: {
      papers,
      needsLimit,
      computedDueAt: check.data?.appointment?.dueAt,
      /** By its calendar the promise is counted. */
      competentUnitId:
        form.competentUnitId ?? units.find(({ isDefault }) => isDefault)?.unitId ?? me.unit.id,
      needsUnit: units.length > 0 && !units.some(({ isDefault }) => isDefault),
    },
  };
}

export type Intake = ReturnType<typeof useIntake>;
