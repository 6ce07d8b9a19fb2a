import { type Collecting, needsAuthority } from '@motcua/dossier-domain';
import { officeDay } from '@motcua/shared-time';
import { officeClock } from '../../ui/office-clock';

/** Whether the person at the counter has to show a paper; an owner is believed until digits are there. */
export function isAuthorityNeeded(
  collector: Collecting['collector'],
  { applicant, submitter }: Pick<Collecting, 'applicant' | 'submitter'>,
): boolean {
  const today = officeDay(officeClock.now());
  const isTold = /^\d{4}$/.test(collector.idLastFour);
  const known = isTold ? applicant : { ...applicant, personalId: null };
  return needsAuthority({ collector, applicant: known, submitter, today });
}
