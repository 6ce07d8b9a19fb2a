import type { DossierClock } from '@motcua/dossier-domain';
import type { UnsentLetter } from '../printing/unsent-letter';
import type { PrintedFacts } from '../queries/form-facts.query';
import type { RequestPaperCommand } from './action-command';
import type { IntakeCommand } from './intake-command';

/** One letter that is being written: about a dossier, or about an intake that is none yet. */
export interface LetterCommand extends UnsentLetter {
  readonly dossierId?: string;
  readonly intake?: Omit<IntakeCommand, 'firstAct'>;
  readonly newDueAt?: string;
  readonly requestPaper?: RequestPaperCommand;
}

/** What the form would tell of if the act were done now. */
export interface Letter {
  readonly facts: PrintedFacts;
  readonly clock: DossierClock;
}
