import type { Permission } from '@motcua/dossier-domain';

export const documentPurposes = ['component', 'result', 'attachment'] as const;

export type DocumentPurpose = (typeof documentPurposes)[number];

/** Who may add or remove a document: results belong to those who work on them, scans to the desk. */
export const permissionsFor: Readonly<Record<DocumentPurpose, readonly Permission[]>> = {
  component: ['dossier.digitise'],
  attachment: ['dossier.digitise'],
  result: ['dossier.process', 'dossier.decide'],
};
