import type { IntakeRequest } from './intake-request';

type FirstAct = NonNullable<IntakeRequest['firstAct']>;

/** What the first act says to the applicant. */
export type FirstActWords = Pick<
  IntakeRequest,
  'firstAct' | 'reason' | 'reasonCode' | 'lines' | 'deadline' | 'legalGround' | 'otherOffice'
>;

const forms = {
  receive: 'receipt',
  requestSupplement: 'supplement-request',
  proposeRefusal: undefined,
  register: undefined,
} as const satisfies Record<FirstAct, string | undefined>;

/** What the citizen takes home after a first act. */
export const formOfFirstAct = (firstAct: FirstAct) => forms[firstAct];

/** The receipt is printed twice on one sheet: one copy for the citizen, one with the file. */
export function formAddress(dossierId: string, form: 'receipt' | 'supplement-request'): string {
  const address = `/api/v1/dossiers/${dossierId}/forms/${form}`;
  return form === 'receipt' ? `${address}?layout=a4-2up` : address;
}
