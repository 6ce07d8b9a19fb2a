import type { DossierAction } from '@motcua/dossier-domain';
import type { components } from '@motcua/shared-api-client';
import type { ActRequest } from './act-on-dossier';
import type { Dossier } from './get-dossier';

export interface ActForm {
  action: DossierAction;
  /** The act and its object, as the buttons say it. */
  label: string;
  dossier: Dossier;
  /** Where what is written stays until the act is done. */
  keptAs: string;
  isPending: boolean;
  error: Error | null;
  /** The message goes to the applicant once the act is recorded. */
  send: (
    body: Omit<ActRequest, 'action'>,
    message?: components['schemas']['WriteMessageRequest'],
  ) => void;
  onClose: () => void;
}
