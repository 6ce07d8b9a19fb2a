import { type DossierAction, type DossierForm, letterOf } from '@motcua/dossier-domain';

/** What the applicant takes home after an act; a proposed refusal goes out when it is confirmed. */
const forms: Partial<Record<DossierAction, DossierForm>> = {
  ...letterOf,
  proposeRefusal: undefined,
  receive: 'receipt',
  receiveSupplement: 'receipt',
};

export const formOfAct = (action: DossierAction): DossierForm | undefined => forms[action];
