import type { FormValues } from './form-values';
import { headValues, letterDay, letterMoment, personValues, procedureValues } from './form-parts';
import type { FormPerson, FormProcedure, Issuer } from './form-parts';

export interface ApologyData {
  readonly issuer: Issuer;
  readonly code: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly fieldName: string;
  /** The desk that took the dossier. */
  readonly deskName: string;
  readonly receivedAt: Date;
  readonly appointmentAt: Date;
  /** The agency to which the dossier was passed. */
  readonly agencyName: string;
  readonly reason: string;
  readonly newAppointmentAt: Date;
  readonly signerName?: string;
  /** For example «CHỦ TỊCH» or «KT. CHỦ TỊCH, PHÓ CHỦ TỊCH». */
  readonly signerTitle: string;
}

/** Form 04: the agency apologises for the desk's promise and makes a new one. */
export function apologyValues(data: ApologyData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.issuedAt, data.number),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      fieldName: data.fieldName,
      deskName: data.deskName,
      receivedDay: letterDay(data.receivedAt).replace(/^ngày /, ''),
      appointmentMoment: letterMoment(data.appointmentAt),
      agencyName: data.agencyName,
      reason: data.reason,
      newAppointmentMoment: letterMoment(data.newAppointmentAt),
      signerTitle: data.signerTitle,
      signerName: data.signerName,
    },
  };
}
