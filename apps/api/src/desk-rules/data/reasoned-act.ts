import { dossierActionNames } from '@motcua/dossier-domain';

/** What a reason of the list may be given for: any act on a dossier, or an exempt charge. */
export const reasonedActs = [...dossierActionNames, 'exemptCharge'] as const;

export type ReasonedAct = (typeof reasonedActs)[number];
