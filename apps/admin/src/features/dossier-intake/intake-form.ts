import type { paths } from '@motcua/shared-api-client';
import { tickStates, type ComponentTick } from '@motcua/dossier-domain';
import { isPersonalId, isTaxNumber } from '@motcua/shared-identifiers';
import type { LocalDate, TimeLimitUnit } from '@motcua/shared-time';
import type { SeenPaper } from './changed-papers';
import { chargesToSend, type ChargeChoice } from './charge-choices';
import { noPerson, type PersonValue } from '../../ui/person-value';

export const channels = ['counter', 'post', 'online'] as const;
export type Channel = (typeof channels)[number];
export const returnMethods = ['counter', 'post', 'online'] as const;
export type ReturnMethod = (typeof returnMethods)[number];

export interface SubmitterValue {
  fullName: string;
  personalId: string;
  phone: string;
  relation: string;
  authority: string;
  /** Filled in where the owner gave a paper; an empty number means none was shown. */
  authorisation: AuthorisationValue;
}

export const authorisationScopes = ['submit', 'collect', 'submitAndCollect'] as const;

export interface AuthorisationValue {
  number: string;
  issuedOn: LocalDate | undefined;
  certifiedBy: string;
  scope: (typeof authorisationScopes)[number];
  validUntil: LocalDate | undefined;
}

/** Which dossiers the clerk has compared with this one and found to be another matter. */
export interface NotDuplicateValue {
  dossierIds: readonly string[];
  reason: string;
}

export interface ReturnAddressValue {
  recipient: string;
  phone: string;
  address: string;
}

/** The limit that the counter states where the catalogue knows none. */
export interface LimitValue {
  value: number | undefined;
  unit: TimeLimitUnit;
}

export interface ReusedPaper {
  no: number;
  dossierId: string;
  documentNo: number;
}

/** A scan chosen for a paper; its bytes stay on this PC until the dossier has its number. */
export interface IntakeFile {
  no: number;
  name: string;
  size: number;
  /** SHA-256, lower-case hexadecimal. */
  sha256: string;
}

/** The collection at a home that brought the papers; its signed hand-over is the filing time. */
export interface CollectionValue {
  id: string;
  number: string;
  filedAt: string;
}

/** One intake as the page holds it and the draft keeps it; empty texts are not filled in. */
export interface IntakeForm {
  procedureCode: string;
  caseNo: number | undefined;
  channel: Channel;
  competentUnitId: string | undefined;
  /** The unit that guided the applicant, where not the counter's own. */
  helpedUnitId?: string | undefined;
  limit: LimitValue | undefined;
  applicant: PersonValue;
  isOnBehalf: boolean;
  submitter: SubmitterValue;
  ticks: ComponentTick[];
  /** Papers taken from what is kept already for this person. */
  reused: ReusedPaper[];
  files: IntakeFile[];
  /** The papers as they stood when they were ticked, to find what a newer version changed. */
  seenPapers: SeenPaper[] | undefined;
  charges: ChargeChoice[];
  returnMethod: ReturnMethod;
  returnAddress: ReturnAddressValue;
  notDuplicate: NotDuplicateValue | undefined;
  note: string;
  consignment?: CollectionValue | undefined;
}

export type IntakeRequest =
  paths['/api/v1/dossiers']['post']['requestBody']['content']['application/json'];

export const blankIntake: IntakeForm = {
  procedureCode: '',
  caseNo: undefined,
  channel: 'counter',
  competentUnitId: undefined,
  limit: undefined,
  applicant: noPerson,
  isOnBehalf: false,
  submitter: {
    fullName: '',
    personalId: '',
    phone: '',
    relation: '',
    authority: '',
    authorisation: {
      number: '',
      issuedOn: undefined,
      certifiedBy: '',
      scope: 'submit',
      validUntil: undefined,
    },
  },
  ticks: [],
  reused: [],
  files: [],
  seenPapers: undefined,
  charges: [],
  returnMethod: 'counter',
  returnAddress: { recipient: '', phone: '', address: '' },
  notDuplicate: undefined,
  note: '',
};

export const isBlank = (form: IntakeForm): boolean =>
  JSON.stringify(form) === JSON.stringify(blankIntake);

/** The person stays, everything else begins anew. */
export const anotherFor = ({ applicant }: IntakeForm): IntakeForm => ({
  ...blankIntake,
  applicant,
});

const mostRuledOut = 10;

/** Also these were received at the same visit: each is another matter. The newest are compared. */
export function alsoOtherMatters(
  { notDuplicate }: IntakeForm,
  dossierIds: readonly string[],
  reason: string,
): NotDuplicateValue | undefined {
  const all = [...new Set([...(notDuplicate?.dossierIds ?? []), ...dossierIds])];
  if (all.length === 0) return undefined;
  return { dossierIds: all.slice(-mostRuledOut), reason: notDuplicate?.reason ?? reason };
}

/** What a draft kept; parts that an older page did not know begin blank. */
export function intakeOf(content: object): IntakeForm {
  const kept = content as Partial<IntakeForm>;
  return {
    ...blankIntake,
    ...kept,
    applicant: { ...noPerson, ...kept.applicant },
    submitter: {
      ...blankIntake.submitter,
      ...kept.submitter,
      authorisation: {
        ...blankIntake.submitter.authorisation,
        ...kept.submitter?.authorisation,
      },
    },
    returnAddress: { ...blankIntake.returnAddress, ...kept.returnAddress },
    ticks: (kept.ticks ?? []).filter(({ state }) => tickStates.includes(state)),
  };
}

/** Choosing the post proposes the person's own name and address. */
export function withReturnMethod(
  form: IntakeForm,
  returnMethod: ReturnMethod,
): Partial<IntakeForm> {
  const { recipient, phone, address } = form.returnAddress;
  const { applicant } = form;
  if (returnMethod !== 'post') return { returnMethod };
  return {
    returnMethod,
    returnAddress: {
      recipient: recipient || nameOf(applicant),
      phone: phone || applicant.phone,
      address: address || applicant.address,
    },
  };
}

export const nameOf = ({ kind, fullName, organisationName }: PersonValue): string =>
  kind === 'organisation' ? organisationName : fullName;

const filled = (text: string): string | undefined => text.normalize('NFC').trim() || undefined;

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
  ticks.map(({ no, state, kind, copies, sheets, note }) => ({
    no,
    state,
    kind: kind ?? undefined,
    copies,
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
  const { returnAddress, returnMethod } = form;
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
    returnAddress: returnMethod === 'post' ? { ...returnAddress } : undefined,
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
