import { earliestBirth, earliestPaper } from '@motcua/dossier-domain';
import { parsePersonalId } from '@motcua/shared-identifiers';
import { formatDate, type LocalDate, officeDay } from '@motcua/shared-time';
import { type FieldFault, ProblemError } from '../../platform/problem/problem-error';
import type { IntakeCommand, PartyCommand } from './intake-command';

/** What no single field can tell: who needs which identifier, and days that cannot have been. */
export function refuseUnlikelyPeople(command: IntakeCommand, at: Date): void {
  const faults = [
    ...applicantFaults(command.applicant, officeDay(at)),
    ...authorisationFaults(command, officeDay(at)),
    ...returnFaults(command),
  ];
  if (faults.length > 0)
    throw new ProblemError('validation', 'the people of the intake do not fit', { faults });
}

function applicantFaults(applicant: PartyCommand, today: LocalDate): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: string, code: FieldFault['code'], params?: FieldFault['params']): void => {
    faults.push(
      params ? { path: ['applicant', field], code, params } : { path: ['applicant', field], code },
    );
  };
  if (applicant.kind === 'organisation') {
    if (!applicant.taxNumber) add('taxNumber', 'required');
    for (const field of ['personalId', 'birthDate', 'sex'] as const)
      if (applicant[field] !== undefined) add(field, 'notAllowedHere');
    return faults;
  }
  const { birthDate } = applicant;
  const earliest = earliestBirth(today);
  if (birthDate && birthDate > today) add('birthDate', 'birthDateInFuture');
  if (birthDate && birthDate < earliest)
    add('birthDate', 'dateTooEarly', { min: formatDate(earliest) });
  if (applicant.personalId) {
    const id = parsePersonalId(applicant.personalId);
    // A birth date or sex that contradicts the number only warns: old cards hold such mistakes.
    if (!id.ok) add('personalId', 'personalIdLength', { actual: applicant.personalId.length });
  }
  return faults;
}

/** A paper of tomorrow, or one that has run out, lets nobody act for another today. */
function authorisationFaults({ submitter }: IntakeCommand, today: LocalDate): FieldFault[] {
  const authorisation = submitter?.authorisation;
  if (!authorisation) return [];
  const { issuedOn, validUntil } = authorisation;
  const path = (field: string): string[] => ['submitter', 'authorisation', field];
  if (issuedOn > today) return [{ path: path('issuedOn'), code: 'dateInFuture' }];
  if (issuedOn < earliestPaper) {
    const params = { min: formatDate(earliestPaper) };
    return [{ path: path('issuedOn'), code: 'dateTooEarly', params }];
  }
  if (validUntil === undefined) return [];
  if (validUntil < issuedOn)
    return [{ path: path('validUntil'), code: 'dateOrder', params: { from: issuedOn } }];
  return validUntil < today ? [{ path: path('validUntil'), code: 'dateInPast' }] : [];
}

function returnFaults({ returnMethod, returnAddress }: IntakeCommand): FieldFault[] {
  if (returnMethod === 'post' && !returnAddress)
    return [{ path: ['returnAddress'], code: 'required' }];
  if (!returnAddress) return [];
  if (returnMethod !== 'post') return [{ path: ['returnAddress'], code: 'notAllowedHere' }];
  const { communeId, elsewhere } = returnAddress;
  if (communeId !== undefined && elsewhere)
    return [{ path: ['returnAddress', 'elsewhere'], code: 'notAllowedHere' }];
  return communeId === undefined && !elsewhere
    ? [{ path: ['returnAddress', 'communeId'], code: 'required' }]
    : [];
}
