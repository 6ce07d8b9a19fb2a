import { amountInFigures, amountInWords } from '../platform/printing/amount-in-words';
import type { FormValues } from './form-values';
import { headValues, letterMoment, personValues, procedureValues, twoDigits } from './form-parts';
import type { FormPerson, FormProcedure, Issuer } from './form-parts';

export interface ReceiptPaper {
  readonly name: string;
  /** How the paper was handed in, for example «Bản chính». */
  readonly kind: string;
  readonly count: number;
}

export interface ReceiptData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number?: string;
  readonly deskName: string;
  readonly applicant: FormPerson;
  /** Who handed the papers in, when it was not the applicant. */
  readonly submitterName?: string;
  readonly procedure: FormProcedure;
  readonly caseName?: string;
  readonly papers: readonly ReceiptPaper[];
  readonly sets: number;
  /** The limit in words, for example «05 ngày làm việc». */
  readonly statutoryTime: string;
  readonly receivedAt: Date;
  readonly appointmentAt: Date;
  /** The sentence with which the appointment can be reckoned again on a wall calendar. */
  readonly appointmentExplanation: string;
  /** How and where the result is handed back. */
  readonly returnMethod: string;
  /** Whole đồng; 0 is printed as free of charge, null as not known yet. */
  readonly feeAmount: number | null;
  /** Why nothing is due, or whether it has been paid. */
  readonly feeNote?: string;
  readonly book?: { readonly volume: string; readonly number: string };
  readonly receiverName: string;
  readonly trackingUrl: string;
  readonly lookupSecret: string;
  readonly hotline?: string;
}

function feeText({ feeAmount, feeNote }: ReceiptData): string {
  const amount = amountText(feeAmount);
  return feeNote === undefined ? amount : `${amount}; ${feeNote}`;
}

function amountText(amount: number | null): string {
  if (amount === null) return 'Chưa có mức thu';
  return amount === 0 ? 'Không thu' : `${amountInFigures(amount)} (${amountInWords(amount)})`;
}

/** What somebody types: the page, without the code and the secret that stand beside it. */
const addressOf = (trackingUrl: string): string =>
  trackingUrl.replace(/^https?:\/\//, '').replace(/^([^/?#]+(?:\/track)?)(?:[/?#].*)?$/, '$1');

/** Form 01, receipt and appointment: one copy goes with the submitter, one follows the dossier. */
export function receiptValues(data: ReceiptData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.receivedAt, data.number),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      deskName: data.deskName,
      submitterName: data.submitterName,
      signerOfSubmission: data.submitterName ?? data.applicant.name,
      caseName: data.caseName,
      sets: twoDigits(data.sets),
      statutoryTime: data.statutoryTime,
      receivedMoment: letterMoment(data.receivedAt),
      appointmentMoment: letterMoment(data.appointmentAt),
      appointmentExplanation: data.appointmentExplanation,
      returnMethod: data.returnMethod,
      fee: feeText(data),
      bookVolume: data.book?.volume,
      bookNumber: data.book?.number,
      receiverName: data.receiverName,
      trackingAddress: addressOf(data.trackingUrl),
      lookupSecret: data.lookupSecret,
      hotline: data.hotline,
    },
    qr: data.trackingUrl,
    rows: data.papers.map(({ name, kind, count }) => ({
      paper: name,
      kind,
      count: twoDigits(count),
    })),
  };
}
