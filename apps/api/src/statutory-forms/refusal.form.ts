import type { FormValues } from './form-values';
import { contactSentence, headValues, personValues, procedureValues } from './form-parts';
import type { ContactPoint, FormPerson, FormProcedure, Issuer } from './form-parts';

export interface RefusalData {
  readonly issuer: Issuer;
  /** Missing when papers were refused before a dossier was registered. */
  readonly code?: string;
  readonly number: string;
  readonly issuedAt: Date;
  readonly deskName: string;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly reason: string;
  readonly legalBasis?: string;
  readonly contact: ContactPoint;
  readonly clerkName: string;
  /** The civil servant who confirmed the refusal; always another person than the clerk. */
  readonly confirmedBy: string;
}

/** Form 03, refusal to accept: the reason with its law, signed by whoever proposed and confirmed. */
export function refusalValues(data: RefusalData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.issuedAt, data.number),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      deskName: data.deskName,
      reason: data.reason,
      legalBasis: data.legalBasis,
      contact: contactSentence(data.contact),
      clerkName: data.clerkName,
      confirmedBy: data.confirmedBy,
    },
  };
}
