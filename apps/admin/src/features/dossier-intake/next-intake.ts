import { newDraft } from '../../app/new-draft';
import type { DraftMirror } from './draft-mirror';
import { alsoOtherMatters, blankIntake, type IntakeForm } from './intake-form';

/** A new draft; what it begins with waits on this PC until its page opens. */
export function begunDraft(mirror: DraftMirror, form?: IntakeForm): { draftId: string } {
  const draft = newDraft();
  if (form) mirror.write(draft.draftId, { form });
  return draft;
}

/** The person stays, everything else begins anew. */
export const anotherFor = ({ applicant }: IntakeForm): IntakeForm => ({
  ...blankIntake,
  applicant,
});

/** The same matter for many, in the visit in which one was received: what belonged to that one goes. */
export const batchAfter = (
  form: IntakeForm,
  dossier: { id: string },
  reason: string,
): IntakeForm => ({
  ...form,
  note: '',
  earlier: undefined,
  notDuplicate: alsoOtherMatters(form, [dossier.id], reason),
  reused: [],
  files: [],
  consignment: undefined,
});
