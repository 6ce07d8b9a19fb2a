/** What is not filled in or cannot be right; the words are `intake.fault.<code>`. */
export interface IntakeFault {
  path: string;
  code: string;
  values?: Record<string, string>;
}
