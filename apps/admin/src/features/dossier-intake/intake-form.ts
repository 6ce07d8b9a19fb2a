import { tickStates, type ComponentTick } from '@motcua/dossier-domain';
import type { LocalDate, TimeLimitUnit } from '@motcua/shared-time';
import type { SeenPaper } from './changed-papers';
import type { ChargeChoice } from './charge-choices';
import type { EarlierValue } from './earlier-promise';
import { noReturnAddress, type ReturnAddressValue } from './return-address';
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
  /** Sets of the papers handed in. */
  sets: number;
  /** Papers taken from what is kept already for this person. */
  reused: ReusedPaper[];
  files: IntakeFile[];
  /** The papers as they stood when they were ticked, to find what a newer version changed. */
  seenPapers: SeenPaper[] | undefined;
  charges: ChargeChoice[];
  returnMethod: ReturnMethod;
  returnAddress: ReturnAddressValue;
  earlier: EarlierValue | undefined;
  notDuplicate: NotDuplicateValue | undefined;
  note: string;
  consignment?: CollectionValue | undefined;
}

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
  sets: 1,
  reused: [],
  files: [],
  seenPapers: undefined,
  charges: [],
  returnMethod: 'counter',
  returnAddress: noReturnAddress,
  earlier: undefined,
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
      ...form.returnAddress,
      recipient: recipient || nameOf(applicant),
      phone: phone || applicant.phone,
      address: address || applicant.address,
    },
  };
}

export const nameOf = ({ kind, fullName, organisationName }: PersonValue): string =>
  kind === 'organisation' ? organisationName : fullName;
