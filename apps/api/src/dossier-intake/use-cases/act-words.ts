import type { ContactPerson, FaultyLine } from '../data/supplement.repository';

/** What the office says to the applicant, at intake and in every later act alike. */
export interface ActWords {
  readonly reason?: string;
  /** From the editable list of reasons. */
  readonly reasonCode?: string;
  readonly lines?: readonly FaultyLine[];
  readonly legalGround?: string;
  /** Where to go instead, when another office is competent. */
  readonly otherOffice?: string;
  readonly deadline?: string;
  /** Whom to ask about a supplement request. */
  readonly contact?: ContactPerson;
}
