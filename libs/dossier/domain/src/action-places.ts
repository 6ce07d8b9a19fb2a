import type { DossierPlace } from './dossier-transition';

export const desk = ['received'] as const satisfies readonly DossierPlace[];
export const agency = ['competent'] as const satisfies readonly DossierPlace[];
/** The agency comes back to the applicant through whichever desk is nearer to them. */
export const deskOrAgency = ['received', 'competent'] as const satisfies readonly DossierPlace[];
/** The applicant chooses the counter (Decree 118/2025/NĐ-CP). */
export const everyPlace = [
  'helped',
  'received',
  'competent',
] as const satisfies readonly DossierPlace[];
