/** What a refusal at intake rests on: papers of the checklist, a legal ground, or both. */
export interface RefusalGrounds {
  readonly reason: string;
  readonly checklistLines: readonly number[];
  readonly legalGround: string | null;
}

/** A refusal names its reason and at least one checklist line or legal ground (form 03). */
export function isGroundedRefusal({
  reason,
  checklistLines,
  legalGround,
}: RefusalGrounds): boolean {
  const hasGround = checklistLines.length > 0 || (legalGround ?? '').trim() !== '';
  return reason.trim() !== '' && hasGround;
}
