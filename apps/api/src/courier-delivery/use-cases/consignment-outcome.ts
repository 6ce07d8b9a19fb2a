import type { ConsignmentState } from '../data/consignment';

/** A step's new facts and its part of the journal; ids, codes and amounts only. */
export interface Outcome {
  readonly next: ConsignmentState;
  readonly data?: Readonly<Record<string, unknown>>;
}
