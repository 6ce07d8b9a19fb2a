import { nameOf, type IntakeForm } from './intake-form';

/** Where work goes on when an intake opens: the first thing that is still to be said. */
export function firstFieldOf(form: IntakeForm): string {
  const { procedureCode, caseNo, applicant } = form;
  const isPerson = applicant.kind === 'person';
  if (!procedureCode) return 'procedureCode';
  if (caseNo === undefined) return 'caseNo';
  if (!nameOf(applicant)) return isPerson ? 'applicant.personalId' : 'applicant.taxNumber';
  if (!applicant.phone) return 'applicant.phone';
  return 'components';
}
