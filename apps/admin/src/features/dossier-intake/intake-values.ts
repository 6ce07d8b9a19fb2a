import type { LocalDate, TimeLimitUnit } from '@motcua/shared-time';

export const channels = ['counter', 'post', 'online'] as const;
export type Channel = (typeof channels)[number];
export const returnMethods = ['counter', 'post', 'online'] as const;
export type ReturnMethod = (typeof returnMethods)[number];

export interface SubmitterValue {
  fullName: string;
  personalId: string;
  phone: string;
  relation: string;
  authority: string;
  /** Filled in where the owner gave a paper; an empty number means none was shown. */
  authorisation: AuthorisationValue;
}

export const authorisationScopes = ['submit', 'collect', 'submitAndCollect'] as const;

export interface AuthorisationValue {
  number: string;
  issuedOn: LocalDate | undefined;
  certifiedBy: string;
  scope: (typeof authorisationScopes)[number];
  validUntil: LocalDate | undefined;
}

/** Which dossiers the clerk has compared with this one and found to be another matter. */
export interface NotDuplicateValue {
  dossierIds: readonly string[];
  reason: string;
}

/** The limit that the counter states where the catalogue knows none. */
export interface LimitValue {
  value: number | undefined;
  unit: TimeLimitUnit;
}

export interface ReusedPaper {
  no: number;
  dossierId: string;
  documentNo: number;
}

/** A scan chosen for a paper; its bytes stay on this PC until the dossier has its number. */
export interface IntakeFile {
  no: number;
  name: string;
  size: number;
  /** SHA-256, lower-case hexadecimal. */
  sha256: string;
}

/** The collection at a home that brought the papers; its signed hand-over is the filing time. */
export interface CollectionValue {
  id: string;
  number: string;
  filedAt: string;
}

/** A paper as it stood on the screen when it was ticked. */
export interface SeenPaper {
  no: number;
  key: string;
  shortName: string;
  mandatory: boolean | null;
  originals: number;
  copies: number;
}

/** What the counter settles about one fee; fees differ by channel, so a choice names its own. */
export interface ChargeChoice {
  channel: Channel;
  /** Place of the fee in the list of the procedure, from 1. */
  no: number;
  /** Typed where the catalogue leaves the amount to the province. */
  unitAmount?: number | undefined;
  quantity: number;
  /** Of one copy, where the fee is priced by its pages. */
  pages?: number | undefined;
  /** Ground of the list, and the paper that shows it. */
  exemptCode?: string | undefined;
  exemptEvidence?: string | undefined;
  moment: 'intake' | 'return';
}
