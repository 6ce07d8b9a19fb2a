import { Injectable } from '@nestjs/common';
import { ReturnResult } from '../../dossier-intake/use-cases/return-result';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { FileStore } from '../../platform/files/file-store';

/** What the acts on a consignment reach for outside of it. */
@Injectable()
export class EffectServices {
  constructor(
    readonly files: FileStore,
    readonly calendars: WorkingCalendars,
    readonly returnResult: ReturnResult,
  ) {}
}
