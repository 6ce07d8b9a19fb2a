import type { AppointmentChange, DossierClock, DossierForm } from '@motcua/dossier-domain';
import { amountInFigures, amountInWords } from '../../platform/printing/amount-in-words';
import { apologyValues } from '../../statutory-forms/apology.form';
import { controlSlipValues } from '../../statutory-forms/control-slip.form';
import {
  agencyNameOf,
  contactOf,
  decidingIssuerOf,
  deskNameOf,
} from '../../statutory-forms/form-issuer';
import { oneOfThese } from '../../statutory-forms/one-of-these';
import { refusalValues } from '../../statutory-forms/refusal.form';
import { stopNoticeValues } from '../../statutory-forms/stop-notice.form';
import { supplementRequestValues } from '../../statutory-forms/supplement-request.form';
import type { PrintedFacts } from '../queries/form-facts.query';
import { type DossierFormPrint, type FormSource, headOf, signerOf } from './form-source';
import { lineFaultWords, stageWords } from './form-words';
import { receipt } from './receipt-print';
import { hopsOf } from './slip-hops';

type Make = (source: FormSource) => DossierFormPrint | undefined;

/** A form exists only once its act has happened; before that it is undefined. */
export const dossierFormMakers: Readonly<Record<DossierForm, Make>> = {
  receipt,
  'supplement-request': ({ facts }) => {
    const { supplement } = facts;
    if (!supplement) return undefined;
    const head = headOf(facts, supplement.requestedAt, supplement.no);
    const values = supplementRequestValues({
      ...head,
      deskName: deskNameOf(facts.unit),
      papers: supplement.lines.map((line) => ({
        name: line.name,
        instruction: [
          `${lineFaultWords[line.fault] ?? ''}: ${line.howToFix}`.replace(/^: /, ''),
          oneOfThese(line.oneOf),
        ]
          .filter((words) => words !== '')
          .join('\n'),
        originals: line.originals,
        certifiedCopies: 0,
        copies: line.copies,
      })),
      reason: supplement.reason,
      ...(supplement.deadline === null ? {} : { deadline: supplement.deadline }),
      contact: supplement.contact
        ? contactOf({ ...facts.unit, phone: supplement.contact.phone }, supplement.contact.fullName)
        : contactOf(facts.unit, supplement.clerkName),
      clerkName: supplement.clerkName,
    });
    return { values, actAt: head.issuedAt, round: head.round };
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
    return { values, actAt: head.issuedAt, round: head.round };
  },
  apology: ({ facts, clock }) => {
    const { reappointed, competentUnit } = facts;
    const promise = reappointed && promiseOf(clock, reappointed.no);
    if (!promise) return undefined;
    const head = headOf(facts, reappointed.at, reappointed.no);
    const values = apologyValues({
      ...head,
      issuer: decidingIssuerOf(competentUnit),
      fieldName: facts.procedure.field,
      deskName: deskNameOf(facts.unit),
      receivedAt: promise.receivedAt,
      appointmentAt: promise.oldDueAt,
      agencyName: agencyNameOf(competentUnit),
      reason: reappointed.reason ?? '',
      newAppointmentAt: promise.newDueAt,
      ...signerOf(reappointed),
    });
    return { values, actAt: head.issuedAt, round: head.round };
  },
  'stop-notice': ({ facts }) => {
    const { stopped } = facts;
    if (!stopped || facts.status !== 'stopped') return undefined;
    const isWithdrawn = stopped.action === 'acceptWithdrawal';
    const head = headOf(facts, stopped.at, stopped.no);
    const fees = stopped.giveBack?.fees ? (stopped.giveBack.amount ?? facts.feesPaid) : 0;
    const values = stopNoticeValues({
      ...head,
      issuer: decidingIssuerOf(facts.competentUnit),
      deskName: deskNameOf(facts.unit),
      receivedAt: new Date(facts.receivedAt ?? facts.registeredAt),
      requestedBy: isWithdrawn ? 'Người nộp hồ sơ' : agencyNameOf(facts.competentUnit),
      reason: (isWithdrawn ? facts.withdrawalRequested?.reason : null) ?? stopped.reason ?? '',
      ...(stopped.legalGround ? { legalBasis: stopped.legalGround } : {}),
      stage: (stopped.from && stageWords[stopped.from]) ?? '',
      papersReturned: facts.papers
        .filter(({ no, kind, presentOnly }) => {
          const isHeld = kind !== 'electronic' && !presentOnly;
          return isHeld && (stopped.giveBack?.papers.includes(no) ?? true);
        })
        .map(({ name, copies, certifiedCopies }) => ({ name, count: copies + certifiedCopies })),
      ...(fees > 0 ? { feesReturned: `${amountInFigures(fees)} (${amountInWords(fees)})` } : {}),
      ...signerOf(stopped),
    });
    return { values, actAt: head.issuedAt, round: head.round };
  },
  'control-slip': ({ facts, stages }) => {
    if (!facts.transferred) return undefined;
    const head = headOf(facts, facts.transferred.at);
    const receivedAt = new Date(facts.receivedAt ?? facts.registeredAt);
    const values = controlSlipValues({ ...head, receivedAt, hops: hopsOf(facts, stages) });
    return { values, actAt: head.issuedAt, round: head.round };
  },
};

/** The promise that the apology of a round gave up, and the one it made. */
function promiseOf(
  { first, current, changes }: DossierClock,
  round: number,
): (Pick<AppointmentChange, 'oldDueAt' | 'newDueAt'> & { receivedAt: Date }) | undefined {
  if (!first || !current) return undefined;
  const { receivedAt } = first;
  const told = changes.filter(({ cause }) => cause === 'apology')[round - 1];
  if (told) return { ...told, receivedAt };
  // Not given yet in a letter that is being written; not kept in the clocks of the first days.
  const { dueAt } = changes.length === 0 ? first : current;
  return { oldDueAt: dueAt, newDueAt: current.dueAt, receivedAt };
}

/** Who is sent away is told where to go. */
function withOtherOffice({ reason, otherOffice }: NonNullable<PrintedFacts['refusal']>): string {
  return otherOffice === null
    ? reason
    : `${reason.replace(/\.$/, '')}. Xin nộp hồ sơ tại: ${otherOffice}`;
}
