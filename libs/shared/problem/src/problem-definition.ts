import type { Bilingual } from './language';

export interface ProblemDefinition {
  /** Last part of the `type` URI and heading in `docs/problems.md`. */
  readonly slug: string;
  readonly status: number;
  /** What happened. */
  readonly title: Bilingual;
  /** What is safe and what to do next. */
  readonly nextStep: Bilingual;
}
