import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideDuplicate } from '../people/decide-duplicate';
import type { ComparedMatter } from '../people/duplicate-comparison';
import { DuplicatesDialog } from '../people/duplicates-dialog';
import type { IntakeCheck } from './check-intake';
import { nameOf, type IntakeForm } from './intake-form';
import { MergedScans, useMergedScans } from './merged-scans';
import type { Intake } from './use-intake';

type Duplicate = IntakeCheck['duplicates'][number];

/** Dossiers of the same person and procedure that the clerk has not compared yet. */
export const undecidedOf = ({ notDuplicate }: IntakeForm, check: IntakeCheck | undefined) =>
  (check?.duplicates ?? []).filter(
    ({ id, needsDecision }) => needsDecision && !notDuplicate?.dossierIds.includes(id),
  );

function comparedMatter(form: IntakeForm, procedureName: string): ComparedMatter {
  const { applicant, isOnBehalf, submitter } = form;
  return {
    procedureName,
    applicantName: nameOf(applicant),
    birthDate: applicant.birthDate ?? null,
    personalId: applicant.personalId || applicant.taxNumber || null,
    phone: applicant.phone || null,
    address: applicant.address || null,
    submitterName: isOnBehalf ? submitter.fullName : null,
  };
}

interface IntakeDuplicatesProps {
  intake: Intake;
  duplicates: readonly Duplicate[];
  /** Absent where more is typed than one matter: it would end with the draft. */
  onSameMatter?: (dossierId: string) => void;
  /** A refusal on the page is answered by the decision. */
  onDecided: () => void;
  onClose: () => void;
}

/** The form on the screen beside what is there already; the clerk says which it is. */
export function IntakeDuplicates({
  intake,
  duplicates,
  onSameMatter,
  onDecided,
  onClose,
}: IntakeDuplicatesProps) {
  const { t } = useTranslation();
  const { form, change, saver, procedure } = intake;
  const [isSaving, setSaving] = useState(false);
  const merged = useMergedScans(saver.draftId, (id) => onSameMatter?.(id));
  const command = useDecideDuplicate(({ earlierId, earlierCode }) => {
    saver.end();
    void merged.attach({ id: earlierId, code: earlierCode });
  });
  // The decision names the draft: what was typed has to be on the server first.
  const end = async (earlierId: string, reason: string) => {
    setSaving(true);
    await saver.saveNow();
    setSaving(false);
    command.run({ draftId: saver.draftId, earlierId, outcome: 'sameCase', reason });
  };
  if (merged.into) return <MergedScans {...merged} into={merged.into} />;
  return (
    <DuplicatesDialog
      mine={comparedMatter(
        form,
        procedure?.shortName ?? procedure?.name ?? t('intake.noProcedureYet'),
      )}
      duplicates={duplicates}
      firstReason={form.notDuplicate?.reason ?? ''}
      keptAs={saver.draftId}
      isPending={isSaving || command.isPending}
      error={command.error}
      onOtherMatter={(reason, dossierIds) => {
        change({ notDuplicate: { dossierIds: [...dossierIds], reason } });
        onDecided();
        onClose();
      }}
      onSameMatter={onSameMatter && ((earlierId, reason) => void end(earlierId, reason))}
      onClose={onClose}
    />
  );
}
