import type { DossierClock, DossierForm } from '@motcua/dossier-domain';
import { type Appointment, explainAppointment } from '@motcua/shared-time';
import { amountInFigures, amountInWords } from '../../platform/printing/amount-in-words';
import type { PrintedFacts } from '../queries/form-facts.query';
import { apologyValues } from '../../statutory-forms/apology.form';
import { controlSlipValues } from '../../statutory-forms/control-slip.form';
import { contactOf, deskNameOf, issuerOf } from '../../statutory-forms/form-issuer';
import type { FormValues } from '../../statutory-forms/fill-template';
import { type FormPerson, twoDigits } from '../../statutory-forms/form-parts';
import { type BookNumber, bookVolume } from '../../statutory-forms/register-book';
import {
  lineFaultWords,
  limitWords,
  paperKindWords,
  shownOnlyWords,
  stageWords,
} from './form-words';
import { receiptValues } from '../../statutory-forms/receipt.form';
import { refusalValues } from '../../statutory-forms/refusal.form';
import { hopsOf } from './slip-hops';
import { stopNoticeValues } from '../../statutory-forms/stop-notice.form';
import { supplementRequestValues } from '../../statutory-forms/supplement-request.form';

export interface FormSource {
  readonly facts: PrintedFacts;
  readonly clock: DossierClock;
  /** Where the citizen follows the dossier. */
  readonly trackingUrl: string;
  /** Line of the yearly register; only a dossier that was received has one. */
  readonly book?: BookNumber;
}

/** What a form says and the instant of its act: the template in force on that day lays it out. */
export interface DossierFormPrint {
  readonly values: FormValues;
  readonly actAt: Date;
}

type Make = (source: FormSource) => DossierFormPrint | undefined;

const usualSigner = 'THỦ TRƯỞNG CƠ QUAN';
/** Before there is a dossier a letter has no number. */
const unnumbered = '………………';

/** A form exists only once its act has happened; before that it is undefined. */
export const dossierFormMakers: Readonly<Record<DossierForm, Make>> = {
  receipt: (source) => {
    const { current } = source.clock;
    return current ? receipt(source, current) : undefined;
  },
  'supplement-request': ({ facts }) => {
    const { supplement } = facts;
    if (!supplement) return undefined;
    const head = headOf(facts, supplement.requestedAt, supplement.no);
    const values = supplementRequestValues({
      ...head,
      deskName: deskNameOf(facts.unit),
      papers: supplement.lines.map((line) => ({
        name: line.name,
        instruction: `${lineFaultWords[line.fault] ?? ''}: ${line.howToFix}`.replace(/^: /, ''),
        originals: line.originals,
        certifiedCopies: 0,
        copies: line.copies,
      })),
      reason: supplement.reason,
      contact: contactOf(facts.unit, supplement.clerkName),
      clerkName: supplement.clerkName,
    });
    return { values, actAt: head.issuedAt };
  },
  refusal: ({ facts }) => {
    const { refusal } = facts;
    if (!refusal) return undefined;
    const head = headOf(facts, refusal.settledAt);
    const values = refusalValues({
      ...head,
      deskName: deskNameOf(facts.unit),
      reason: withOtherOffice(refusal),
      ...(refusal.legalGround === null ? {} : { legalBasis: refusal.legalGround }),
      contact: contactOf(facts.unit, refusal.clerkName),
      clerkName: refusal.clerkName,
      confirmedBy: refusal.confirmedBy,
    });
    return { values, actAt: head.issuedAt };
  },
  apology: ({ facts, clock: { first, current } }) => {
    const { reappointed } = facts;
    if (!reappointed || !first || !current) return undefined;
    const head = headOf(facts, reappointed.at);
    const values = apologyValues({
      ...head,
      fieldName: facts.procedure.field,
      receivedAt: first.receivedAt,
      appointmentAt: first.dueAt,
      agencyName: facts.competentUnitName,
      reason: reappointed.reason ?? '',
      newAppointmentAt: current.dueAt,
      ...signerOf(reappointed),
    });
    return { values, actAt: head.issuedAt };
  },
  'stop-notice': ({ facts }) => {
    const { stopped } = facts;
    if (!stopped || facts.status !== 'stopped') return undefined;
    const isWithdrawn = stopped.action === 'acceptWithdrawal';
    const head = headOf(facts, stopped.at);
    const values = stopNoticeValues({
      ...head,
      receivedAt: new Date(facts.receivedAt ?? facts.registeredAt),
      requestedBy: isWithdrawn ? 'Người nộp hồ sơ' : facts.competentUnitName,
      reason: (isWithdrawn ? facts.withdrawalRequested?.reason : null) ?? stopped.reason ?? '',
      ...(stopped.legalGround ? { legalBasis: stopped.legalGround } : {}),
      stage: (stopped.from && stageWords[stopped.from]) ?? '',
      papersReturned: facts.papers
        .filter(({ no, kind, presentOnly }) => {
          const isHeld = kind !== 'electronic' && !presentOnly;
          return isHeld && (stopped.giveBack?.papers.includes(no) ?? true);
        })
        .map(({ name, copies }) => ({ name, count: copies })),
      ...(stopped.giveBack?.fees && facts.feesPaid > 0
        ? { feesReturned: `${amountInFigures(facts.feesPaid)} (${amountInWords(facts.feesPaid)})` }
        : {}),
      ...signerOf(stopped),
    });
    return { values, actAt: head.issuedAt };
  },
  'control-slip': ({ facts }) => {
    if (!facts.transferred) return undefined;
    const head = headOf(facts, facts.transferred.at);
    const receivedAt = new Date(facts.receivedAt ?? facts.registeredAt);
    const values = controlSlipValues({ ...head, receivedAt, hops: hopsOf(facts) });
    return { values, actAt: head.issuedAt };
  },
};

function receipt({ facts, trackingUrl, book }: FormSource, current: Appointment): DossierFormPrint {
  const { number, issuer, code, applicant, procedure } = headOf(facts, facts.registeredAt);
  const values = receiptValues({
    issuer,
    code,
    number,
    deskName: deskNameOf(facts.unit),
    applicant,
    ...(facts.submitterName === null ? {} : { submitterName: facts.submitterName }),
    procedure,
    ...(facts.caseName === null ? {} : { caseName: facts.caseName }),
    papers: facts.papers.map(({ name, kind, copies, presentOnly }) => ({
      name,
      kind: presentOnly ? shownOnlyWords : paperKindWords[kind],
      count: Math.max(copies, 1),
    })),
    sets: 1,
    statutoryTime: limitWords(current.limit),
    receivedAt: current.receivedAt,
    appointmentAt: current.dueAt,
    appointmentExplanation: explainAppointment(current, 'vi'),
    returnMethod: returnWords(facts),
    feeAmount: facts.feeTotal,
    ...(facts.feeNotes.length === 0 ? {} : { feeNote: facts.feeNotes.join('; ') }),
    ...(book ? { book: { volume: bookVolume(book.year), number: twoDigits(book.no) } } : {}),
    receiverName: facts.receiverName ?? '',
    trackingUrl,
    lookupSecret: facts.trackingSecret,
    ...(facts.unit.phone === null ? {} : { hotline: facts.unit.phone }),
  });
  return { values, actAt: current.receivedAt };
}

/** Letters are numbered by the dossier they belong to: its day and serial, and the round. */
function headOf(facts: PrintedFacts, issuedAt: string, round = 1) {
  const number = facts.code === '' ? unnumbered : facts.code.split('-').slice(-2).join('-');
  return {
    issuer: issuerOf(facts.unit),
    code: facts.code,
    number: round === 1 ? number : `${number}-${round}`,
    issuedAt: new Date(issuedAt),
    applicant: personOf(facts),
    procedure: facts.procedure,
  };
}

function personOf({
  applicant: { name, idNumber, address, phone, email },
}: PrintedFacts): FormPerson {
  return {
    name,
    ...(idNumber === null ? {} : { idNumber }),
    ...(address === null ? {} : { address }),
    ...(phone === null ? {} : { phone }),
    ...(email === null ? {} : { email }),
  };
}

function signerOf(event: { actorName: string; actorTitle: string | null }) {
  return {
    signerTitle: event.actorTitle?.toLocaleUpperCase('vi') ?? usualSigner,
    signerName: event.actorName,
  };
}

function returnWords({ returnMethod, returnAddress, unit }: PrintedFacts): string {
  if (returnMethod === 'post') return `Dịch vụ bưu chính, tại ${returnAddress ?? ''}`;
  return returnMethod === 'online' ? 'Trực tuyến' : deskNameOf(unit);
}

/** Who is sent away is told where to go. */
function withOtherOffice({ reason, otherOffice }: NonNullable<PrintedFacts['refusal']>): string {
  return otherOffice === null
    ? reason
    : `${reason.replace(/\.$/, '')}. Xin nộp hồ sơ tại: ${otherOffice}`;
}
