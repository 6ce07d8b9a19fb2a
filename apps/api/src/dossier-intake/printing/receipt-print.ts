import type { DossierClock } from '@motcua/dossier-domain';
import { shareInPercent } from '@motcua/shared-money';
import { type Appointment, explainAppointment } from '@motcua/shared-time';
import { amountInFigures } from '../../platform/printing/amount-in-words';
import type { FeeReduction, PrintedFacts } from '../queries/form-facts.query';
import { deskNameOf } from '../../statutory-forms/form-issuer';
import { twoDigits } from '../../statutory-forms/form-parts';
import { type ReceiptPaper, receiptValues } from '../../statutory-forms/receipt.form';
import { bookVolume } from '../../statutory-forms/register-book';
import { type DossierFormPrint, type FormSource, headOf } from './form-source';
import { limitWords, paperKindWords, shownOnlyWords } from './form-words';

/** Every date that was promised has a receipt of its own; the dossier's first one is round 1. */
export function receipt({
  facts,
  clock,
  trackingUrl,
  book,
  round,
}: FormSource): DossierFormPrint | undefined {
  const promised = promiseOf(clock, round ?? clock.changes.length + 1);
  if (!promised) return undefined;
  const { appointment, madeAt } = promised;
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
    papers: facts.papers.map(receiptPaper),
    sets: facts.sets,
    statutoryTime: limitWords(appointment.limit),
    receivedAt: appointment.receivedAt,
    appointmentAt: appointment.dueAt,
    appointmentExplanation: promised.explanation,
    returnMethod: returnWords(facts),
    ...feeOf(facts),
    ...(book ? { book: { volume: bookVolume(book.year), number: twoDigits(book.no) } } : {}),
    receiverName: facts.receiverName ?? '',
    trackingUrl,
    lookupSecret: facts.trackingSecret,
    ...(facts.unit.phone === null ? {} : { hotline: facts.unit.phone }),
  });
  return { values, actAt: madeAt, round: promised.round };
}

/** Originals and certified copies of one paper are named each with its number, and counted together. */
function receiptPaper({
  name,
  kind,
  copies,
  certifiedCopies,
  presentOnly,
}: PrintedFacts['papers'][number]): ReceiptPaper {
  const counted = Math.max(copies, 1);
  if (presentOnly) return { name, kind: shownOnlyWords, count: counted };
  if (certifiedCopies === 0) return { name, kind: paperKindWords[kind], count: counted };
  const parts = [
    `${paperKindWords[kind]}: ${twoDigits(counted)}`,
    `${paperKindWords.certifiedCopy}: ${twoDigits(certifiedCopies)}`,
  ];
  return { name, kind: parts.join('\n'), count: counted + certifiedCopies };
}

/** What is asked, and what has become of it: an amount nobody has set is told apart from nothing. */
function feeOf({ feeTotal, feesPaid, feesNotSet, ...facts }: PrintedFacts) {
  const isUnknown = feeTotal === 0 && feesNotSet > 0;
  const notes = [
    ...(feesPaid > 0 ? [`Đã nộp ${amountInFigures(feesPaid)}`] : []),
    ...(feesNotSet > 0 && !isUnknown ? ['Còn khoản chưa có mức thu'] : []),
    ...facts.feeExemptions.map((ground) => `Được miễn: ${ground}`),
    ...facts.feeReductions.map(reductionWords),
    ...facts.feeNotes,
  ];
  return {
    feeAmount: isUnknown ? null : feeTotal,
    ...(notes.length === 0 ? {} : { feeNote: notes.join('; ') }),
  };
}

function reductionWords({ perMille, ground, amount }: FeeReduction): string {
  const taken = amount === null ? '' : `: ${amountInFigures(amount)}`;
  return `Được giảm ${shareInPercent(perMille)}${taken} (${ground})`;
}

interface Promised {
  readonly appointment: Pick<Appointment, 'receivedAt' | 'dueAt' | 'limit'>;
  /** Why the date is this one. */
  readonly explanation: string;
  readonly madeAt: Date;
  readonly round: number;
}

/** What a receipt of a round promised; of those between the first and the last only the dates stay. */
function promiseOf(clock: DossierClock, round: number): Promised | undefined {
  const { first, current, changes, limit } = clock;
  if (!first || !current) return undefined;
  const made = changes[round - 2];
  if (round === changes.length + 1) return explained(current, made?.at, round);
  if (round === 1) return explained(first, undefined, round);
  if (!made) return undefined;
  const receivedAt = restartBefore(clock, round) ?? first.receivedAt;
  const appointment = { limit, receivedAt, dueAt: made.newDueAt };
  return { appointment, explanation: '', madeAt: made.at, round };
}

function explained(
  appointment: Appointment,
  madeAt = appointment.receivedAt,
  round: number,
): Promised {
  return { appointment, explanation: explainAppointment(appointment, 'vi'), madeAt, round };
}

/** The reception from which the term of a promise was counted anew; undefined for the first one. */
function restartBefore({ changes, policy }: DossierClock, round: number): Date | undefined {
  return changes
    .slice(0, round - 1)
    .findLast(
      ({ cause }) => cause === 'correction' || (cause === 'supplement' && policy === 'RESTART'),
    )?.at;
}

function returnWords({ returnMethod, returnAddress, unit }: PrintedFacts): string {
  if (returnMethod === 'post') return `Dịch vụ bưu chính, tại ${returnAddress ?? ''}`;
  return returnMethod === 'online' ? 'Trực tuyến' : deskNameOf(unit);
}
