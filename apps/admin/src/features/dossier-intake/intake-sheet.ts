import type { IntakeForm } from './intake-form';

/** What each section of the page takes. */
export interface IntakeSheet {
  form: IntakeForm;
  change: (patch: Partial<IntakeForm>) => void;
  /** Messages by field path, from the page's own look or from the server. */
  errors: Readonly<Record<string, string>>;
}
