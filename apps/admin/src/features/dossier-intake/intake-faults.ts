import { checkCompleteness, type ComponentRequirement } from '@motcua/dossier-domain';
import { isPersonalId, isPhone, isTaxNumber } from '@motcua/shared-identifiers';
import { earlierFaults } from './earlier-promise';
import type { IntakeFault } from './intake-fault';
import { nameOf, type IntakeForm } from './intake-form';
import type { AuthorisationValue } from './intake-values';
import { addressFaults } from './return-address';

export interface IntakeFacts {
  papers: readonly ComponentRequirement[];
  /** The catalogue knows no limit, so the counter has to state one. */
  needsLimit: boolean;
  needsUnit: boolean;
  /** Where the limit leads to; absent while nothing has been checked. */
  computedDueAt?: string | undefined;
}

/** What keeps a form from becoming a dossier, in the order of the page. */
export function intakeFaults(form: IntakeForm, facts: IntakeFacts): IntakeFault[] {
  if (!form.procedureCode) return [{ path: 'procedureCode', code: 'procedure' }];
  return [
    ...procedureFaults(form, facts),
    ...applicantFaults(form),
    ...submitterFaults(form),
    ...returnFaults(form),
  ];
}

/** What reception waits for besides the facts: a promise that cannot be given, papers unseen. */
export const receptionFaults = (form: IntakeForm, facts: IntakeFacts): IntakeFault[] => [
  ...earlierFaults(form.earlier, facts.computedDueAt),
  ...(form.caseNo === undefined ? [] : paperFaults(form, facts)),
];

/** Papers nobody has looked at, or whose tick contradicts itself: reception waits for them. */
export function paperFaults({ ticks }: IntakeForm, { papers }: IntakeFacts): IntakeFault[] {
  const { missing, missingGroups, faults } = checkCompleteness(papers, ticks);
  const nameOfPaper = (no: number) => papers.find((paper) => paper.no === no)?.shortName ?? '';
  const unseen = missing.filter(({ state }) => state === 'unmarked');
  return [
    ...unseen.map(({ shortName }) => ({
      path: 'components',
      code: 'paperUnseen',
      values: { paper: shortName },
    })),
    ...missingGroups.map((group) => ({
      path: 'components',
      code: 'oneOfPapers',
      values: { papers: group.papers.map(({ shortName }) => shortName).join('; ') },
    })),
    ...faults.map(({ no, code }) => ({
      path: 'components',
      code,
      values: { paper: nameOfPaper(no) },
    })),
  ];
}

function procedureFaults({ caseNo, competentUnitId, limit }: IntakeForm, facts: IntakeFacts) {
  const faults: IntakeFault[] = [];
  if (caseNo === undefined) faults.push({ path: 'caseNo', code: 'case' });
  if (facts.needsUnit && !competentUnitId) faults.push({ path: 'competentUnitId', code: 'unit' });
  const isStated = limit && (limit.unit === 'sameDay' || (limit.value ?? 0) > 0);
  if (facts.needsLimit && !isStated) faults.push({ path: 'limit', code: 'limit' });
  return faults;
}

function applicantFaults({ applicant }: IntakeForm): IntakeFault[] {
  const faults: IntakeFault[] = [];
  const { kind, personalId, phone, taxNumber } = applicant;
  const isPerson = kind === 'person';
  if (!nameOf(applicant).trim())
    faults.push({ path: 'applicant.fullName', code: isPerson ? 'fullName' : 'organisationName' });
  if (isPerson && personalId && !isPersonalId(personalId))
    faults.push({ path: 'applicant.personalId', code: 'personalId' });
  if (!isPerson && !isTaxNumber(taxNumber))
    faults.push({
      path: 'applicant.taxNumber',
      code: taxNumber.trim() ? 'taxNumber' : 'taxNumberMissing',
    });
  if (phone && !isPhone(phone)) faults.push({ path: 'applicant.phone', code: 'phone' });
  return faults;
}

function submitterFaults({ isOnBehalf, submitter }: IntakeForm): IntakeFault[] {
  if (!isOnBehalf) return [];
  const { fullName, relation, phone, personalId } = submitter;
  const faults: IntakeFault[] = [];
  if (!fullName.trim()) faults.push({ path: 'submitter.fullName', code: 'submitterName' });
  if (!relation.trim()) faults.push({ path: 'submitter.relation', code: 'relation' });
  if (phone && !isPhone(phone)) faults.push({ path: 'submitter.phone', code: 'phone' });
  if (personalId && !isPersonalId(personalId))
    faults.push({ path: 'submitter.personalId', code: 'personalId' });
  return [...faults, ...authorisationFaults(submitter.authorisation)];
}

/** A paper is named in full or not at all. */
function authorisationFaults(paper: AuthorisationValue): IntakeFault[] {
  const { number, issuedOn, certifiedBy } = paper;
  if (!number.trim() && !issuedOn && !certifiedBy.trim()) return [];
  const path = (field: string) => `submitter.authorisation.${field}`;
  const faults: IntakeFault[] = [];
  if (!number.trim()) faults.push({ path: path('number'), code: 'authorisationNumber' });
  if (!issuedOn) faults.push({ path: path('issuedOn'), code: 'authorisationDate' });
  if (!certifiedBy.trim()) faults.push({ path: path('certifiedBy'), code: 'authorisationBy' });
  return faults;
}

function returnFaults({ returnMethod, returnAddress }: IntakeForm): IntakeFault[] {
  return returnMethod === 'post' ? addressFaults(returnAddress) : [];
}
