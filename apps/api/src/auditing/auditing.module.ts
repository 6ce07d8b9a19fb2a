import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { DossierJournalController } from './http/dossier-journal.controller';
import { JournalController } from './http/journal.controller';
import { ParkedEventsController } from './http/parked-events.controller';
import { JournalVerification } from './journal-verification';
import { RetryParkedEvent } from './use-cases/retry-parked-event';

@Module({
  imports: [DossierReachModule],
  controllers: [JournalController, DossierJournalController, ParkedEventsController],
  providers: [JournalVerification, RetryParkedEvent],
})
export class AuditingModule {}
