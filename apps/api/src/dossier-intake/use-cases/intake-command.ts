import type { PaperKind, TickState } from '@motcua/dossier-domain';
import type { TimeLimit } from '@motcua/shared-time';
import type { ChargeChoice } from '../data/charge-choice';
import type { ActWords } from './act-words';

/** What the owner lets the other person do. */
export const authorisationScopes = ['submit', 'collect', 'submitAndCollect'] as const;

/** More sets than this is a slip of the hand. */
export const mostSets = 20;

export interface PartyCommand {
  readonly kind: 'person' | 'organisation';
  readonly fullName: string;
  readonly personalId?: string;
  readonly taxNumber?: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

export interface SubmitterCommand {
  readonly fullName: string;
  readonly personalId?: string;
  readonly phone?: string;
  readonly relation: string;
  readonly authority?: string;
  readonly authorisation?: AuthorisationCommand;
}

/** The paper by which one person acts for another, as it was shown at the counter. */
export interface AuthorisationCommand {
  readonly number: string;
  readonly issuedOn: string;
  readonly certifiedBy: string;
  readonly scope: (typeof authorisationScopes)[number];
  /** Last day on which it holds; absent where the paper names none. */
  readonly validUntil?: string;
}

/** The clerk's answer to dossiers that look like the same matter. */
export interface NotDuplicateCommand {
  readonly dossierIds: readonly string[];
  readonly reason: string;
}

export interface ReturnAddressCommand {
  readonly recipient: string;
  readonly phone: string;
  /** House, street, hamlet; the commune stands beside it. */
  readonly address: string;
  readonly communeId?: string;
  readonly elsewhere?: { readonly commune: string; readonly province: string };
  readonly convenientTime?: string;
}

/** A promise before the moment the limit leads to, and why it can be given. */
export interface EarlierAppointmentCommand {
  readonly dueAt: string;
  readonly reason: string;
}

export interface TickCommand {
  readonly no: number;
  readonly state: TickState;
  readonly kind?: PaperKind;
  readonly copies?: number;
  readonly certifiedCopies?: number;
  readonly sheets?: number;
  readonly note?: string;
  /** The paper as it is kept already, in another dossier of the same person. */
  readonly reuse?: { readonly dossierId: string; readonly documentNo: number };
}

/** What a counter knows of a dossier at its first official act. */
export interface IntakeCommand extends ActWords {
  readonly draftId?: string;
  readonly consignmentId?: string;
  readonly firstAct: 'register' | 'receive' | 'requestSupplement' | 'proposeRefusal';
  readonly procedureCode: string;
  readonly caseNo: number;
  readonly channel: 'counter' | 'post' | 'online';
  readonly competentUnitId?: string;
  readonly helpedUnitId?: string;
  readonly limit?: TimeLimit;
  readonly applicant: PartyCommand;
  readonly submitter?: SubmitterCommand;
  readonly components: readonly TickCommand[];
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly returnAddress?: ReturnAddressCommand;
  readonly earlierAppointment?: EarlierAppointmentCommand;
  /** Sets of the papers; one where it is absent. */
  readonly sets?: number;
  readonly note?: string;
  readonly charges?: readonly ChargeChoice[];
  /** How many copies are made: charges without a number of their own are asked so many times. */
  readonly copies?: number;
  /** Pages of each: fees by pages without a number of their own are asked for so many. */
  readonly pages?: number;
  readonly notDuplicate?: NotDuplicateCommand;
}
