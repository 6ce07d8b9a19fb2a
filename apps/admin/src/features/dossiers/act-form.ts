import type { DossierAction } from '@motcua/dossier-domain';
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
  send: (body: Omit<ActRequest, 'action'>) => void;
  onClose: () => void;
}
