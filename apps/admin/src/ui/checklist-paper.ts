import type { ComponentRequirement } from '@motcua/dossier-domain';

export interface ChecklistPaper extends ComponentRequirement {
  /** The statutory wording, often over a thousand characters. */
  name?: string;
  /** Why it does not apply or when it does. */
  condition?: string;
}
