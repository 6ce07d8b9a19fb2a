import type { FormValues } from './form-values';
import { headValues, letterMoment, personValues, procedureValues, twoDigits } from './form-parts';
import type { FormPerson, FormProcedure, Issuer } from './form-parts';

export interface StopNoticeData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  /** The desk that took the dossier. */
  readonly deskName: string;
  readonly receivedAt: Date;
  /** Who asked for the stop: the applicant by withdrawing, or the agency. */
  readonly requestedBy: string;
  readonly reason: string;
  readonly legalBasis?: string;
  /** How far the work had come. */
  readonly stage: string;
  readonly papersReturned: readonly { readonly name: string; readonly count: number }[];
  readonly feesReturned?: string;
  readonly signerTitle: string;
  readonly signerName?: string;
}

/** Form 05, notice that work on a dossier has stopped and what is given back. */
export function stopNoticeValues(data: StopNoticeData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.issuedAt, data.number),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      deskName: data.deskName,
      receivedMoment: letterMoment(data.receivedAt),
      stoppedMoment: letterMoment(data.issuedAt),
      requestedBy: data.requestedBy,
      reason: data.reason,
      legalBasis: data.legalBasis,
      stage: data.stage,
      feesReturned: data.feesReturned,
      signerTitle: data.signerTitle,
      signerName: data.signerName,
    },
    rows: data.papersReturned.map(({ name, count }) => ({ paper: name, count: twoDigits(count) })),
  };
}
