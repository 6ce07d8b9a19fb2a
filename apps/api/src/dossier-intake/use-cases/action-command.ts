import type { AuthorityKind, DossierAction } from '@motcua/dossier-domain';
import type { MessageCommand } from '../../applicant-messages/use-cases/write-to-applicant';
import type { PaymentNotice } from '../data/notice-charge';
import type { ActWords } from './act-words';
import type { TickCommand } from './intake-command';

export interface CollectingAuthority {
  readonly kind: AuthorityKind;
  readonly number: string;
}

export interface CollectorCommand {
  readonly fullName: string;
  readonly relation: string;
  readonly idLastFour: string;
  readonly idCompared: boolean;
  /** Whoever is neither the owner nor authorised already shows one. */
  readonly authority?: CollectingAuthority;
  readonly originalsReturned: boolean;
  /** The originals that went into the collector's hands; absent where nobody listed them. */
  readonly originals?: readonly number[];
  /** A drawn signature as a PNG data URL; absent when the paper register was signed. */
  readonly signature?: string;
}

/** The signed request of a withdrawal: a file of the dossier, or on paper in its folder. */
export interface RequestPaperCommand {
  readonly kind: (typeof requestPaperKinds)[number];
  readonly documentNo?: number;
}

export const requestPaperKinds = ['attached', 'onPaper'] as const;

/** What was checked to be here for the applicant when a dossier ends without a result. */
export interface GiveBackCommand {
  readonly papers: readonly number[];
  readonly fees: boolean;
}

export interface ActionCommand extends ActWords {
  readonly action: DossierAction;
  /** Ticks of the desk: of a supplement, or of the first act on a dossier that waited for it. */
  readonly components?: readonly TickCommand[];
  readonly newDueAt?: string;
  readonly notice?: PaymentNotice;
  readonly decisionNo?: string;
  readonly shelf?: string;
  readonly collector?: CollectorCommand;
  readonly requestPaper?: RequestPaperCommand;
  readonly giveBack?: GiveBackCommand;
  /** What the applicant is told of the act. */
  readonly message?: MessageCommand;
}

/**
 * Which members an action takes besides its reason; anything else in the request is refused. What
 * stays inside the office tells the applicant nothing.
 */
export const membersOf: Readonly<Partial<Record<DossierAction, readonly (keyof ActionCommand)[]>>> =
  {
    receive: ['components', 'message'],
    requestSupplement: ['lines', 'deadline', 'contact', 'components', 'message'],
    proposeSupplement: ['lines'],
    receiveSupplement: ['components', 'message'],
    proposeRefusal: ['lines', 'legalGround', 'otherOffice', 'components'],
    confirmRefusal: ['giveBack', 'message'],
    approve: ['decisionNo', 'message'],
    decline: ['decisionNo', 'message'],
    approveOnPayment: ['decisionNo', 'message'],
    refuseUnsupplemented: ['legalGround', 'giveBack', 'message'],
    stop: ['legalGround', 'giveBack', 'message'],
    acceptWithdrawal: ['requestPaper', 'giveBack', 'message'],
    refuseWithdrawal: ['message'],
    reappoint: ['newDueAt', 'message'],
    requestPayment: ['notice', 'message'],
    registerResultArrival: ['shelf', 'message'],
    correctResult: ['message'],
    returnResult: ['collector'],
  };

export const requiredOf: Readonly<
  Partial<Record<DossierAction, readonly (keyof ActionCommand)[]>>
> = {
  requestSupplement: ['lines'],
  proposeSupplement: ['lines'],
  reappoint: ['newDueAt'],
  returnResult: ['collector'],
  acceptWithdrawal: ['requestPaper'],
};
