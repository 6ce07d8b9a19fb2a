import { tickStates, type ComponentTick } from '@motcua/dossier-domain';
import { noPerson, type PersonValue } from '../../ui/person-value';
import type { EarlierValue } from './earlier-promise';
import type {
  Channel,
  ChargeChoice,
  CollectionValue,
  IntakeFile,
  LimitValue,
  NotDuplicateValue,
  ReturnMethod,
  ReusedPaper,
  SeenPaper,
  SubmitterValue,
} from './intake-values';
import { noReturnAddress, type ReturnAddressValue } from './return-address';

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
