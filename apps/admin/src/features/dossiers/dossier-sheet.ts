import type { Dossier } from './get-dossier';

export interface DossierSheet {
  dossier: Dossier;
  /** Why it is read beyond one's own work. */
  reason?: string;
}
