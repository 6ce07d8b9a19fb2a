import { formatDate, localDate } from '@motcua/shared-time';
import type { FormValues } from './form-values';
import { contactSentence, headValues, personValues, procedureValues } from './form-parts';
import type { ContactPoint, FormPerson, FormProcedure, Issuer } from './form-parts';

export interface PaperToSupplement {
  readonly name: string;
  /** What is missing or wrong and how to put it right. */
  readonly instruction: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
}

export interface SupplementRequestData {
  readonly issuer: Issuer;
  readonly code: string;
  /** Number of the letter without its symbol; the symbol HDHS is added. */
  readonly number: string;
  readonly issuedAt: Date;
  readonly deskName: string;
  readonly applicant: FormPerson;
  readonly procedure: FormProcedure;
  readonly papers: readonly PaperToSupplement[];
  readonly reason: string;
  /** The last day on which the papers are taken, as YYYY-MM-DD. */
  readonly deadline?: string;
  readonly contact: ContactPoint;
  readonly clerkName: string;
}

const countText = (count: number): string => (count === 0 ? '' : String(count));

/** Form 02, request to supplement: it names everything that is missing in one go. */
export function supplementRequestValues(data: SupplementRequestData): FormValues {
  return {
    texts: {
      ...headValues(data.issuer, data.issuedAt, data.number),
      ...personValues(data.applicant),
      ...procedureValues(data.procedure),
      code: data.code,
      deskName: data.deskName,
      reason: data.reason,
      supplementDeadline: data.deadline && formatDate(localDate(data.deadline)),
      contact: contactSentence(data.contact),
      clerkName: data.clerkName,
    },
    rows: data.papers.map((paper) => ({
      paper: `${paper.name}\n${paper.instruction}`,
      originals: countText(paper.originals),
      certifiedCopies: countText(paper.certifiedCopies),
      copies: countText(paper.copies),
    })),
  };
}
