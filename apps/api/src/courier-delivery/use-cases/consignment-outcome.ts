import type { ReturnResult } from '../../dossier-intake/use-cases/return-result';
import type { WorkingCalendars } from '../../organisation/working-calendars';
import type { FileStore } from '../../platform/files/file-store';
import type { ConsignmentState } from '../data/consignment';

export interface EffectServices {
  readonly files: FileStore;
  readonly calendars: WorkingCalendars;
  readonly returnResult: ReturnResult;
}

/** A step's new facts and its part of the journal; ids, codes and amounts only. */
export interface Outcome {
  readonly next: ConsignmentState;
  readonly data?: Readonly<Record<string, unknown>>;
}
