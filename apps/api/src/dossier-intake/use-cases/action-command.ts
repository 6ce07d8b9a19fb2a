import type { DossierAction } from '@motcua/dossier-domain';
import type { FaultyLine } from '../data/supplement.repository';
import type { TickCommand } from './intake-command';

export interface CollectorCommand {
  readonly fullName: string;
  readonly relation: string;
  readonly idLastFour: string;
  readonly idCompared: boolean;
  readonly originalsReturned: boolean;
  /** The originals that went into the collector's hands; absent where nobody listed them. */
  readonly originals?: readonly number[];
  /** A drawn signature as a PNG data URL; absent when the paper register was signed. */
  readonly signature?: string;
}

export interface ActionCommand {
  readonly action: DossierAction;
  readonly reason?: string;
  /** From the editable list of reasons. */
  readonly reasonCode?: string;
  readonly lines?: readonly FaultyLine[];
  readonly legalGround?: string;
  readonly deadline?: string;
  readonly components?: readonly TickCommand[];
  readonly newDueAt?: string;
  readonly decisionNo?: string;
  readonly shelf?: string;
  readonly collector?: CollectorCommand;
}

/** Which members an action takes besides its reason; anything else in the request is refused. */
export const membersOf: Readonly<Partial<Record<DossierAction, readonly (keyof ActionCommand)[]>>> =
  {
    requestSupplement: ['lines', 'deadline'],
    receiveSupplement: ['components'],
    proposeRefusal: ['lines', 'legalGround'],
    approve: ['decisionNo'],
    decline: ['decisionNo'],
    approveOnPayment: ['decisionNo'],
    refuseUnsupplemented: ['legalGround'],
    stop: ['legalGround'],
    reappoint: ['newDueAt'],
    registerResultArrival: ['shelf'],
    returnResult: ['collector'],
  };

export const requiredOf: Readonly<
  Partial<Record<DossierAction, readonly (keyof ActionCommand)[]>>
> = {
  requestSupplement: ['lines'],
  reappoint: ['newDueAt'],
  returnResult: ['collector'],
};
