import type { DossierClock, DossierForm } from '@motcua/dossier-domain';
import { type Appointment, explainAppointment } from '@motcua/shared-time';
import type { PrintDocument } from '../../platform/printing/print-document';
import type { FormFacts } from '../queries/form-facts.query';
import { apologyForm } from '../../statutory-forms/apology.form';
import { controlSlipForm } from '../../statutory-forms/control-slip.form';
import { contactOf, deskNameOf, issuerOf } from './form-issuer';
import type { FormPerson, PrintOptions } from '../../statutory-forms/form-parts';
import { lineFaultWords, limitWords, paperKindWords, stageWords } from './form-words';
import { receiptForm } from '../../statutory-forms/receipt.form';
import { refusalForm } from '../../statutory-forms/refusal.form';
import { hopsOf } from './slip-hops';
import { stopNoticeForm } from '../../statutory-forms/stop-notice.form';
import { supplementRequestForm } from '../../statutory-forms/supplement-request.form';

export interface FormSource {
  readonly facts: FormFacts;
  readonly clock: DossierClock;
  /** Where the citizen follows the dossier. */
  readonly trackingUrl: string;
}

type Make = (source: FormSource, options: PrintOptions) => PrintDocument | undefined;

const usualSigner = 'THỦ TRƯỞNG CƠ QUAN';

/** Rows left empty on the slip for paper that travels ahead of the data. */
const emptySlipRows = 3;

/** A form exists only once its act has happened; before that it is undefined. */
export const dossierFormMakers: Readonly<Record<DossierForm, Make>> = {
  receipt: (source, options) => {
    const { current } = source.clock;
    return current ? receipt(source, current, options) : undefined;
  },
  'supplement-request': ({ facts }, options) => {
    const { supplement } = facts;
    if (!supplement) return undefined;
    return supplementRequestForm(
      {
        ...headOf(facts, supplement.requestedAt, supplement.no),
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
      },
      options,
    );
  },
  refusal: ({ facts }, options) => {
    const { refusal } = facts;
    if (!refusal) return undefined;
    return refusalForm(
      {
        ...headOf(facts, refusal.settledAt),
        deskName: deskNameOf(facts.unit),
        reason: refusal.reason,
        ...(refusal.legalGround === null ? {} : { legalBasis: refusal.legalGround }),
        contact: contactOf(facts.unit, refusal.clerkName),
        clerkName: refusal.clerkName,
        confirmedBy: refusal.confirmedBy,
      },
      options,
    );
  },
  apology: ({ facts, clock: { first, current } }, options) => {
    const { reappointed } = facts;
    if (!reappointed || !first || !current) return undefined;
    return apologyForm(
      {
        ...headOf(facts, reappointed.at),
        fieldName: facts.procedure.field,
        receivedAt: first.receivedAt,
        appointmentAt: first.dueAt,
        agencyName: facts.competentUnitName,
        reason: reappointed.reason ?? '',
        newAppointmentAt: current.dueAt,
        ...signerOf(reappointed),
      },
      options,
    );
  },
  'stop-notice': ({ facts }, options) => {
    const { stopped } = facts;
    if (!stopped || facts.status !== 'stopped') return undefined;
    const isWithdrawn = stopped.action === 'acceptWithdrawal';
    return stopNoticeForm(
      {
        ...headOf(facts, stopped.at),
        receivedAt: new Date(facts.receivedAt ?? facts.registeredAt),
        requestedBy: isWithdrawn ? 'Người nộp hồ sơ' : facts.competentUnitName,
        reason: (isWithdrawn ? facts.withdrawalRequested?.reason : null) ?? stopped.reason ?? '',
        stage: (stopped.from && stageWords[stopped.from]) ?? '',
        papersReturned: facts.papers
          .filter(({ kind }) => kind !== 'electronic')
          .map(({ name, copies }) => ({ name, count: copies })),
        ...signerOf(stopped),
      },
      options,
    );
  },
  'control-slip': ({ facts }, options) =>
    facts.transferred
      ? controlSlipForm(
          {
            ...headOf(facts, facts.transferred.at),
            receivedAt: new Date(facts.receivedAt ?? facts.registeredAt),
            hops: hopsOf(facts),
            emptyRows: emptySlipRows,
          },
          options,
        )
      : undefined,
};

function receipt(
  { facts, trackingUrl }: FormSource,
  current: Appointment,
  options: PrintOptions,
): PrintDocument {
  const { number, issuer, code, applicant, procedure } = headOf(facts, facts.registeredAt);
  return receiptForm(
    {
      issuer,
      code,
      number: `${number}/TNHS`,
      deskName: deskNameOf(facts.unit),
      applicant,
      ...(facts.submitterName === null ? {} : { submitterName: facts.submitterName }),
      procedure,
      ...(facts.caseName === null ? {} : { caseName: facts.caseName }),
      papers: facts.papers.map(({ name, kind, copies }) => ({
        name,
        kind: paperKindWords[kind],
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
      receiverName: facts.receiverName ?? '',
      trackingUrl,
      lookupSecret: facts.trackingSecret,
      ...(facts.unit.phone === null ? {} : { hotline: facts.unit.phone }),
    },
    options,
  );
}

/** Letters are numbered by the dossier they belong to: its day and serial, and the round. */
function headOf(facts: FormFacts, issuedAt: string, round = 1) {
  const number = facts.code.split('-').slice(-2).join('-');
  return {
    issuer: issuerOf(facts.unit),
    code: facts.code,
    number: round === 1 ? number : `${number}-${round}`,
    issuedAt: new Date(issuedAt),
    applicant: personOf(facts),
    procedure: facts.procedure,
  };
}

function personOf({ applicant: { name, idNumber, address, phone, email } }: FormFacts): FormPerson {
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

function returnWords({ returnMethod, returnAddress, unit }: FormFacts): string {
  if (returnMethod === 'post') return `Dịch vụ bưu chính, tại ${returnAddress ?? ''}`;
  return returnMethod === 'online' ? 'Trực tuyến' : deskNameOf(unit);
}
