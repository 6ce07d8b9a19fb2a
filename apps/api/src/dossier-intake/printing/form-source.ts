import type { DossierClock, Stage } from '@motcua/dossier-domain';
import type { PrintedFacts } from '../queries/form-facts.query';
import type { FormValues } from '../../statutory-forms/form-values';
import { issuerOf } from '../../statutory-forms/form-issuer';
import type { FormPerson } from '../../statutory-forms/form-parts';
import type { BookNumber } from '../../statutory-forms/register-book';

export interface FormSource {
  readonly facts: PrintedFacts;
  readonly clock: DossierClock;
  /** Where the citizen follows the dossier. */
  readonly trackingUrl: string;
  /** The how manieth paper of its kind; the last when left out. */
  readonly round?: number | undefined;
  /** Line of the yearly register; only a dossier that was received has one. */
  readonly book?: BookNumber;
  /** How each stage was kept; the control slip tells of it. */
  readonly stages?: readonly Stage[];
}

/** What a form says and the instant of its act: the template in force on that day lays it out. */
export interface DossierFormPrint {
  readonly values: FormValues;
  readonly actAt: Date;
  /** The how manieth paper of its kind this is. */
  readonly round: number;
}

const usualSigner = 'THỦ TRƯỞNG CƠ QUAN';
/** Before there is a dossier a letter has no number. */
const unnumbered = '………………';

/** Letters are numbered by the dossier they belong to: its day and serial, and the round. */
export function headOf(facts: PrintedFacts, issuedAt: string, round = 1) {
  const number = facts.code === '' ? unnumbered : facts.code.split('-').slice(-2).join('-');
  return {
    issuer: issuerOf(facts.unit),
    code: facts.code,
    round,
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

export function signerOf(event: { actorName: string; actorTitle: string | null }) {
  return {
    signerTitle: event.actorTitle?.toLocaleUpperCase('vi') ?? usualSigner,
    signerName: event.actorName,
  };
}
