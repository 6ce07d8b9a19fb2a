import type { paths } from '@motcua/shared-api-client';
import type { ComponentTick } from '@motcua/dossier-domain';
import { isPersonalId, isTaxNumber } from '@motcua/shared-identifiers';
import type { PersonValue } from '../../ui/person-value';
import { chargesToSend } from './charge-choices';
import { earlierOf } from './earlier-promise';
import { filled } from './filled';
import { nameOf, type IntakeForm } from './intake-form';
import type {
  AuthorisationValue,
  LimitValue,
  NotDuplicateValue,
  ReusedPaper,
} from './intake-values';
import { addressOf } from './return-address';

export type IntakeRequest =
  paths['/api/v1/dossiers']['post']['requestBody']['content']['application/json'];

function applicantOf(applicant: PersonValue): IntakeRequest['applicant'] {
  const { kind, phone, email, address } = applicant;
  const contact = {
    fullName: nameOf(applicant).normalize('NFC').trim(),
    phone: filled(phone),
    email: filled(email),
    address: filled(address),
  };
  if (kind === 'organisation') return { kind, ...contact, taxNumber: filled(applicant.taxNumber) };
  const { personalId, birthDate, sex } = applicant;
  return { kind, ...contact, personalId: filled(personalId), birthDate, sex };
}

/** An organisation comes through its representative unless somebody else is named. */
function submitterOf(
  { applicant, isOnBehalf, submitter }: IntakeForm,
  representativeRelation: string,
): IntakeRequest['submitter'] {
  if (isOnBehalf)
    return {
      fullName: submitter.fullName.normalize('NFC').trim(),
      personalId: filled(submitter.personalId),
      phone: filled(submitter.phone),
      relation: submitter.relation.normalize('NFC').trim(),
      authority: filled(submitter.authority),
      authorisation: authorisationOf(submitter.authorisation),
    };
  const representative = filled(applicant.representative);
  if (applicant.kind !== 'organisation' || !representative) return undefined;
  return { fullName: representative, relation: representativeRelation };
}

function authorisationOf(paper: AuthorisationValue) {
  const number = filled(paper.number);
  const { issuedOn, scope, validUntil } = paper;
  if (!number || !issuedOn) return undefined;
  const certifiedBy = paper.certifiedBy.normalize('NFC').trim();
  return { number, issuedOn, certifiedBy, scope, validUntil };
}

/** Only what still looks like the same matter: the person may have been changed since. */
function notDuplicateOf(
  decided: NotDuplicateValue | undefined,
  duplicates: readonly { id: string }[],
): IntakeRequest['notDuplicate'] {
  const dossierIds = duplicates
    .map(({ id }) => id)
    .filter((id) => decided?.dossierIds.includes(id));
  return decided && dossierIds.length > 0 ? { dossierIds, reason: decided.reason } : undefined;
}

export const ticksOf = (
  ticks: readonly ComponentTick[],
  reused: readonly ReusedPaper[] = [],
): IntakeRequest['components'] =>
  ticks.map(({ no, state, kind, copies, certifiedCopies, sheets, note }) => ({
    no,
    state,
    kind: kind ?? undefined,
    copies,
    certifiedCopies: certifiedCopies || undefined,
    sheets,
    note: filled(note),
    reuse: reuseOf(reused, no),
  }));

function reuseOf(reused: readonly ReusedPaper[], no: number) {
  const taken = reused.find((each) => each.no === no);
  return taken && { dossierId: taken.dossierId, documentNo: taken.documentNo };
}

/** A limit of the same day carries no number; the request wants one all the same. */
export const limitOf = (limit: LimitValue | undefined): IntakeRequest['limit'] =>
  limit && { unit: limit.unit, value: limit.unit === 'sameDay' ? 1 : (limit.value ?? 0) };

/** What goes to the server; empty texts stay out. */
export function requestOf(
  form: IntakeForm,
  representativeRelation: string,
  duplicates: readonly { id: string }[] = [],
): IntakeRequest {
  const { returnAddress, returnMethod, sets } = form;
  return {
    procedureCode: form.procedureCode,
    caseNo: form.caseNo ?? 1,
    channel: form.channel,
    consignmentId: form.consignment?.id,
    competentUnitId: form.competentUnitId,
    helpedUnitId: form.helpedUnitId,
    limit: limitOf(form.limit),
    applicant: applicantOf(form.applicant),
    submitter: submitterOf(form, representativeRelation),
    components: ticksOf(form.ticks, form.reused),
    charges: chargesToSend(form),
    returnMethod,
    returnAddress: returnMethod === 'post' ? addressOf(returnAddress) : undefined,
    earlierAppointment: earlierOf(form.earlier),
    sets: sets > 1 ? sets : undefined,
    notDuplicate: notDuplicateOf(form.notDuplicate, duplicates),
    note: filled(form.note),
  };
}

export type IntakeCheckRequest =
  paths['/api/v1/intake-checks']['post']['requestBody']['content']['application/json'];

/** The facts that a check looks at; undefined while there is no case to check. */
export function checkRequestOf(form: IntakeForm): IntakeCheckRequest | undefined {
  const { procedureCode, caseNo, channel, applicant, limit } = form;
  if (!procedureCode || caseNo === undefined) return undefined;
  const isPerson = applicant.kind === 'person';
  const personalId = applicant.personalId.replace(/\s+/g, '');
  const isLimitStated = limit && (limit.unit === 'sameDay' || limit.value);
  return {
    procedureCode,
    caseNo,
    channel,
    competentUnitId: form.competentUnitId,
    components: ticksOf(form.ticks).map(({ note: _unseen, reuse: _kept, ...tick }) => tick),
    limit: isLimitStated ? limitOf(limit) : undefined,
    personalId: isPerson && isPersonalId(personalId) ? personalId : undefined,
    taxNumber: !isPerson && isTaxNumber(applicant.taxNumber) ? applicant.taxNumber : undefined,
    fullName: filled(nameOf(applicant)),
    files: form.files.length > 0 ? form.files.map(({ sha256 }) => sha256) : undefined,
    birthDate: isPerson ? applicant.birthDate : undefined,
    sex: isPerson ? applicant.sex : undefined,
    consignmentId: form.consignment?.id,
  };
}
