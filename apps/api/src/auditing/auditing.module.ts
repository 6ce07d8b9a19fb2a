import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { DossierJournalController } from './http/dossier-journal.controller';
import { JournalController } from './http/journal.controller';
import { JournalVerification } from './journal-verification';

@Module({
  imports: [DossierReachModule],
  controllers: [JournalController, DossierJournalController],
  providers: [JournalVerification],
})
export class AuditingModule {}
